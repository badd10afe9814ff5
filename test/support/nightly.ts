/**
 * Whether this is `npm run test:nightly`, which runs as many random cases and as long a history as fit into
 * an hour; `npm test` makes the same checks on a few.
 */
export const isNightly = process.env['CONTADOR_TEST_NIGHTLY'] === '1';

/** The number of random cases of a property in `npm test`, which are others each time; at night many times that. */
export const runs = (count: number): { readonly numRuns: number } => ({
  numRuns: isNightly ? 30 * count : count,
});
