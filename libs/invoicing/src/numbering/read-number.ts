import { isYear, renderNumber } from './render-number.js';

const PART = /\{(YYYY|YY|N+)\}|[^{]+/g;

/** The counter value in a document number; undefined if the number does not match this pattern and year of issue. */
export function readNumber(pattern: string, year: number, number: string): number | undefined {
  if (!isYear(year)) return undefined;
  const form = [...pattern.matchAll(PART)].map(([text, token]) => {
    if (token === undefined) return text.replaceAll(/[./-]/g, '\\$&');
    return token.startsWith('N') ? '(\\d+)' : `${year}`.slice(-token.length);
  });
  const n = Number(new RegExp(`^${form.join('')}$`).exec(number)?.[1]);
  return Number.isSafeInteger(n) && n > 0 && renderNumber(pattern, year, n) === number ? n : undefined;
}
