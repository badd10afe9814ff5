/** A whole number: a number where that is exact, a bigint beyond 2^53 − 1. */
export type Sum = number | bigint;

/** Adds exactly at any size: waits and response times have no upper limit. */
export const addSum = (a: Sum, b: Sum): Sum => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrowed(BigInt(a) + BigInt(b));
};

/** Adds each sum in `more` to the sum at the same index. */
export function addSums(sums: Sum[], more: readonly Sum[]): void {
  for (const [index, value] of more.entries()) sums[index] = addSum(sums[index] ?? 0, value);
}

/** Parses the text of a whole number. */
export const parseSum = (text: string): Sum => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};

/** Splits a sum into exact numbers that add up to it; empty for 0. */
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
