/**
 * Whether this is `npm run test:nightly`, which runs as many random cases and as long a history as fit into
 * an hour; `npm test` makes the same checks on a few.
 */
export const isNightly = process.env['CONTADOR_TEST_NIGHTLY'] === '1';

/** The number of random cases of a property in `npm test`, which are others each time; at night many times that. */
export const runs = (count: number): { readonly numRuns: number } => ({
  numRuns: isNightly ? 30 * count : count,
});

/** A few cases of many in `npm test`, others each time; at night all of them. */
export function sample<T>(cases: readonly T[], count: number): readonly T[] {
  if (isNightly) return cases;
  return cases
    .map((each) => ({ each, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ each }) => each);
}
