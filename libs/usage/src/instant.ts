const ZERO = 48;

/** The unsigned decimal at [from, to), or -1 if a character in it is not a digit. */
const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
};

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Days since 1970-01-01 in the proleptic Gregorian calendar; the year is counted from March so that leap days come last. */
const daysSinceEpoch = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
};

/** Minutes east of UTC of the offset from `at` to the end of the text; NaN if it is not valid. */
const offsetMinutes = (text: string, at: number): number => {
  const sign = text[at];
  if ((sign === 'Z' || sign === 'z') && text.length === at + 1) return 0;
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text[at + 3] !== ':') return NaN;
  const hours = digits(text, at + 1, at + 3);
  const minutes = digits(text, at + 4, at + 6);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return NaN;
  return sign === '+' ? hours * 60 + minutes : -(hours * 60 + minutes);
};

/**
 * Epoch ms of an RFC 3339 instant, or NaN. Stricter than Date: the offset is required, the date must exist, second 60
 * and 24:00 are refused. Digits beyond milliseconds are dropped. `t` and `z` may be lower case, as in RFC 3339.
 */
export const instantOrNaN = (text: string): number => {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  const separator = text[10];
  if (
    text[4] !== '-' ||
    text[7] !== '-' ||
    (separator !== 'T' && separator !== 't') ||
    text[13] !== ':' ||
    text[16] !== ':'
  )
    return NaN;
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NaN;

  let end = 19;
  let ms = 0;
  if (text[19] === '.') {
    while (digits(text, end + 1, end + 2) >= 0) end++;
    if (end++ === 19) return NaN;
    for (let i = 20, scale = 100; i < end && i < 23; i++, scale /= 10) ms += digits(text, i, i + 1) * scale;
  }
  const minutes = daysSinceEpoch(year, month, day) * 1440 + hour * 60 + minute - offsetMinutes(text, end);
  return (minutes * 60 + second) * 1000 + ms;
};

/** RFC 3339 in UTC with milliseconds: `2026-03-31T22:00:00.000Z`. */
export const isoInstant = (epochMs: number): string => new Date(epochMs).toISOString();
