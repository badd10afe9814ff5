/** Number of edits (insert, delete, replace) between two words. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? a.length;
};

/** The candidate with the fewest edits, for "did you mean"; undefined when none is close. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  if (word.length > 64) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
};

/** `; did you mean "x"?`, or else the list of candidates. */
export const suggestion = (word: string, candidates: readonly string[]): string => {
  const meant = nearest(word, candidates);
  if (meant !== undefined) return `; did you mean "${meant}"?`;
  return candidates.length === 0 ? '; none is defined' : `; known: ${candidates.join(', ')}`;
};
