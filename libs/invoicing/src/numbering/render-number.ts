const TOKEN = /\{(YYYY|YY|N+)\}/g;
const LITERAL = /^[A-Za-z0-9./_-]*$/;

/** What is wrong with a number pattern such as `{YYYY}-{NNNNNN}` or `ES/{YY}/{NNNN}`; empty when nothing is. */
export function faultsOfPattern(pattern: string): string[] {
  const tokens = [...pattern.matchAll(TOKEN)].map(([, token = '']) => token);
  const counters = tokens.filter((token) => token.startsWith('N'));
  return [
    ...(counters.length === 1 ? [] : [`"${pattern}" must hold the counter, such as {NNNNNN}, exactly once`]),
    ...(LITERAL.test(pattern.replace(TOKEN, ''))
      ? []
      : [
          `"${pattern}" may hold {YYYY}, {YY}, a counter such as {NNNNNN}, letters, digits, ".", "/", "_" and "-"`,
        ]),
  ];
}

/**
 * The number of the n-th document of a series: (`{YYYY}-{NNNNNN}`, 2026, 17) → `2026-000017`. A counter that outgrows
 * its digits is written in full: a series is never stopped by its pattern.
 * @throws RangeError when the pattern is faulty, the year not of four digits, or n not an integer from 1.
 */
export function renderNumber(pattern: string, year: number, n: number): string {
  const [fault] = faultsOfPattern(pattern);
  if (fault !== undefined) throw new RangeError(fault);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`${year} is not a year`);
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${n} is not the number of a document`);
  return pattern.replace(TOKEN, (_match, token: string) => {
    if (token === 'YYYY') return `${year}`;
    if (token === 'YY') return `${year}`.slice(2);
    return `${n}`.padStart(token.length, '0');
  });
}

/** What the numbers of a pattern are counted within: one count for each year where the pattern has one. */
export const counterScope = (pattern: string, year: number): string => {
  const ofYear: Readonly<Record<string, string>> = { YYYY: `${year}`, YY: `${year}`.slice(2) };
  return pattern.replace(TOKEN, (match, token: string) => ofYear[token] ?? match);
};
