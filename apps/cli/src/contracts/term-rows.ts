import type { Terms } from '#contracts';
import { DEFAULT_LANGUAGE, describeTerms } from '#wording';
import { grouped } from '../terminal/numbers.js';

/** All terms of a contract version as rows of label and text, with figures and dates as written. */
export const termRows = (terms: Terms): ReturnType<typeof describeTerms> =>
  describeTerms(terms, DEFAULT_LANGUAGE, {
    money: (amount) => `${grouped(amount)} ${terms.currency}`,
    amount: grouped,
    decimal: grouped,
    day: (date) => date,
  });
