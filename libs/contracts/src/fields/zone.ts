import { rule } from './rule.js';

/** Names that were found: thousands of contracts share few zones, and a search in the zone data is slow. */
const found = new Set<string>();

/** Whether this run time's zone data knows an IANA zone name. */
const isZone = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(value)) return false;
  if (found.has(value)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    found.add(value);
    return true;
  } catch {
    return false;
  }
};

/** A time zone of the IANA database; a bare offset such as +01:00 knows no daylight saving and is refused. */
export const Zone = (): PropertyDecorator =>
  rule('zone', 'must be an IANA time zone such as "Europe/Madrid"', isZone);
