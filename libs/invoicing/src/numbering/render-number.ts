const TOKEN = /\{(YYYY|YY|N+)\}/g;
const LITERAL = /^[A-Za-z0-9./_-]*$/;

/** The faults of a number pattern such as `{YYYY}-{NNNNNN}` or `ES/{YY}/{NNNN}`; empty if it is valid. */
export function faultsOfPattern(pattern: string): string[] {
  const tokens = [...pattern.matchAll(TOKEN)].map(([, token = '']) => token);
  const counters = tokens.filter((token) => token.startsWith('N'));
  return [
    ...(counters.length === 1
      ? []
      : [`"${pattern}" must contain the counter, such as {NNNNNN}, exactly once`]),
    ...(LITERAL.test(pattern.replace(TOKEN, ''))
      ? []
      : [
          `"${pattern}" may contain {YYYY}, {YY}, a counter such as {NNNNNN}, letters, digits, ".", "/", "_" and "-"`,
        ]),
  ];
}

/** Whether numbers can contain the year: it has four digits. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1000 && year <= 9999;

/**
 * The number of the n-th document of a series: (`{YYYY}-{NNNNNN}`, 2026, 17) → `2026-000017`. A counter with more
 * digits than its pattern is written in full, so that a pattern never blocks its series.
 * @throws RangeError if the pattern is invalid, the year does not have four digits, or n is not a positive integer
 */
export function renderNumber(pattern: string, year: number, n: number): string {
  const [fault] = faultsOfPattern(pattern);
  if (fault !== undefined) throw new RangeError(fault);
  if (!isYear(year)) throw new RangeError(`${year} is not a year`);
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${n} is not the number of a document`);
  return pattern.replace(TOKEN, (_match, token: string) => {
    if (token === 'YYYY') return `${year}`;
    if (token === 'YY') return `${year}`.slice(2);
    return `${n}`.padStart(token.length, '0');
  });
}

/** The scope of a pattern's counter: one for each year if the pattern contains the year, else one for all years. */
export const counterScope = (pattern: string, year: number): string => {
  const yearTokens: Readonly<Record<string, string>> = { YYYY: `${year}`, YY: `${year}`.slice(2) };
  return pattern.replace(TOKEN, (match, token: string) => yearTokens[token] ?? match);
};
