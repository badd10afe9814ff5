/**
 * A number series' pattern: text with one run of N for the number and optionally `{YYYY}`, `{YY}` or `{MM}` of the
 * day of issue (UTC), such as `{YYYY}-{NNNNNN}` → `2026-000123`. A series with a date in its numbers counts anew
 * whenever that date changes; the numbers between are gapless.
 */
const NUMBER = /\{(N+)\}/;
const DATES: Readonly<Record<string, (iso: string) => string>> = {
  '{YYYY}': (iso) => iso.slice(0, 4),
  '{YY}': (iso) => iso.slice(2, 4),
  '{MM}': (iso) => iso.slice(5, 7),
};

/** What is wrong with a pattern, or undefined. */
export function patternFault(pattern: string): string | undefined {
  if ((pattern.match(/\{N+\}/g) ?? []).length !== 1) {
    return 'must have the number once, as {N…}, such as {YYYY}-{NNNNNN}';
  }
  const rest = Object.keys(DATES).reduce((text, token) => text.replaceAll(token, ''), pattern);
  if (/[{}]/.test(rest.replace(NUMBER, ''))) return 'knows only {N…}, {YYYY}, {YY} and {MM} in braces';
  if (pattern.includes('{MM}') && !/\{YY(YY)?\}/.test(pattern)) return 'must have a year beside {MM}';
  return undefined;
}

const dated = (pattern: string, issuedAtMs: number): string => {
  const iso = new Date(issuedAtMs).toISOString();
  return Object.entries(DATES).reduce((text, [token, of]) => text.replaceAll(token, of(iso)), pattern);
};

/** What numbers are counted within: the pattern with its dates filled in. */
export const counterScope = dated;

export const renderNumber = (pattern: string, issuedAtMs: number, number: number): string =>
  dated(pattern, issuedAtMs).replace(NUMBER, (_token, digits: string) =>
    String(number).padStart(digits.length, '0'),
  );
