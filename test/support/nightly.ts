/**
 * Whether this is `npm run test:nightly`: as many random cases and as long a history as an hour takes, where `npm test`
 * makes the same checks of a few.
 */
export const isNightly = process.env['CONTADOR_TEST_NIGHTLY'] === '1';
