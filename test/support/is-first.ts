/** Whether a kind is not among those seen so far; it is from then on. */
export function isFirst(seen: Set<string>, kind: string): boolean {
  const first = !seen.has(kind);
  seen.add(kind);
  return first;
}
