import { rule } from './rule.js';

/** Cache of valid names: thousands of contracts share few zones, and looking up zone data is slow. */
const knownZones = new Set<string>();

/** Whether the IANA zone name is in this runtime's zone data. */
const isZone = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(value)) return false;
  if (knownZones.has(value)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    knownZones.add(value);
    return true;
  } catch {
    return false;
  }
};

/** A time zone of the IANA database; a bare offset such as +01:00 has no daylight saving and is refused. */
export const Zone = (): PropertyDecorator =>
  rule('zone', 'must be an IANA time zone such as "Europe/Madrid"', isZone);
