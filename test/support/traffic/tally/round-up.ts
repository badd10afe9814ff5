export type TallyIncrement = 'exact' | '1/1' | '6/6' | '30/6' | '60/60';

/**
 * ms rounded up by a billing increment `first/next` in seconds: 0 stays 0, else first, then whole steps of
 * next.
 */
export function roundUp(ms: number, increment: TallyIncrement): number {
  if (increment === 'exact' || ms === 0) return ms;
  const [first = 0, next = 0] = increment.split('/').map((seconds) => Number(seconds) * 1000);
  let rounded = first;
  while (rounded < ms) rounded += next;
  return rounded;
}
