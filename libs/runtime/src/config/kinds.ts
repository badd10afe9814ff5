import { Temporal } from 'temporal-polyfill';

/** Converts a variable's text to a value, and back for people. */
export interface Kind<T> {
  /** For the documentation, e.g. `ISO 8601 duration`. */
  name: string;
  /** @throws Error whose message states what is valid, to follow the variable's name. */
  parse(text: string): T;
  show(value: T): string;
}

export const text: Kind<string> = { name: 'text', parse: (value) => value, show: (value) => value };

export const list: Kind<string[]> = {
  name: 'comma-separated list',
  parse: (value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  show: (value) => value.join(','),
};

export const integer: Kind<number> = {
  name: 'integer',
  parse: (value) => {
    if (!/^-?\d{1,15}$/.test(value)) throw new Error('must be a whole number');
    return Number(value);
  },
  show: String,
};

const FLAGS: Record<string, boolean> = {
  true: true,
  '1': true,
  yes: true,
  false: false,
  '0': false,
  no: false,
};

export const flag: Kind<boolean> = {
  name: 'true or false',
  parse: (value) => {
    const parsed = FLAGS[value.toLowerCase()];
    if (parsed === undefined) throw new Error('must be true or false');
    return parsed;
  },
  show: String,
};

/** Milliseconds; a day has 24 hours. Years and months have no fixed length and are refused. */
export const duration: Kind<number> = {
  name: 'ISO 8601 duration',
  parse: (value) => {
    let parsed: Temporal.Duration;
    try {
      parsed = Temporal.Duration.from(value);
    } catch {
      throw new Error('must be an ISO 8601 duration such as P62D or PT5M');
    }
    if (parsed.years !== 0 || parsed.months !== 0) {
      throw new Error('must be given in weeks, days, hours, minutes or seconds: months differ in length');
    }
    if (parsed.sign < 0) throw new Error('must not be negative');
    return parsed.with({ weeks: 0, days: parsed.weeks * 7 + parsed.days }).total({
      unit: 'millisecond',
      relativeTo: Temporal.PlainDateTime.from('1970-01-01T00:00'),
    });
  },
  show: (value) => showDuration(value),
};

/** The value of `retention` for `forever`, as Kafka writes it. */
export const FOREVER = -1;

/** Milliseconds, or `FOREVER`. */
export const retention: Kind<number> = {
  name: 'ISO 8601 duration or `forever`',
  parse: (value) => (value.toLowerCase() === 'forever' ? FOREVER : duration.parse(value)),
  show: (value) => (value === FOREVER ? 'forever' : showDuration(value)),
};

function showDuration(ms: number): string {
  return Temporal.Duration.from({ milliseconds: ms }).round({ largestUnit: 'day' }).toString();
}
