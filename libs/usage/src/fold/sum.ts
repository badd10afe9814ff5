/** A whole number: a number while that is exact, beyond 2^53 − 1 a bigint. */
export type Sum = number | bigint;

/** Exact whatever the size: waits and response times have no bound of their own. */
export const addSum = (a: Sum, b: Sum): Sum => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrowed(BigInt(a) + BigInt(b));
};

/** Adds sums to those at the same places. */
export function addSums(sums: Sum[], more: readonly Sum[]): void {
  for (const [index, value] of more.entries()) sums[index] = addSum(sums[index] ?? 0, value);
}

/** The sum that a whole number's text says. */
export const parseSum = (text: string): Sum => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};

/** A sum as numbers that are exact and add up to it; 0 as none. */
export const safeParts = (sum: Sum): number[] => {
  if (sum === 0) return [];
  if (typeof sum === 'number') return [sum];
  const most = sum < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
  const whole = Array<number>(Number(sum / BigInt(most))).fill(most);
  const rest = Number(sum % BigInt(most));
  return rest === 0 ? whole : [...whole, rest];
};

const narrowed = (value: bigint): Sum => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};
