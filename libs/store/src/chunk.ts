/** Lua unpacks some 8,000 values at once: a command of a script has no more, and so many pairs are far below that. */
const PAIRS_AT_ONCE = 3_000;

/** Items in their order, by so many that a script can name each with its value in one command. */
export function chunk<T>(items: readonly T[]): (readonly T[])[] {
  if (items.length <= PAIRS_AT_ONCE) return [items];
  const parts: T[][] = [];
  for (let from = 0; from < items.length; from += PAIRS_AT_ONCE)
    parts.push(items.slice(from, from + PAIRS_AT_ONCE));
  return parts;
}
