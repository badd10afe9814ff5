import { rule } from './rule.js';

/** Whether this run time's zone data knows an IANA zone name. */
export const isZone = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
};

/** A time zone of the IANA database. Abbreviations and offsets carry no rules for daylight saving. */
export const Zone = (): PropertyDecorator =>
  rule('zone', 'must be an IANA time zone such as "Europe/Madrid"', isZone);
