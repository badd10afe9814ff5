/** Lua unpacks at most about 8,000 values into one command; 3,000 pairs are well below that. */
const PAIRS_PER_CHUNK = 3_000;

/** Splits items, in order, into chunks small enough that one script command can take each item with its value. */
export function chunk<T>(items: readonly T[]): (readonly T[])[] {
  if (items.length <= PAIRS_PER_CHUNK) return [items];
  const chunks: T[][] = [];
  for (let from = 0; from < items.length; from += PAIRS_PER_CHUNK)
    chunks.push(items.slice(from, from + PAIRS_PER_CHUNK));
  return chunks;
}
