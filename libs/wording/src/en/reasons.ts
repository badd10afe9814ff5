/** Reasons of what a document contains or lacks. */
export const reasons = {
  /** Why usage is listed without a charge. */
  listed: {
    'no-contract': 'no contract in force',
    abandoned: 'abandoned',
    included: 'included in the agreed hours',
    short: 'short',
    unpriced: 'without a price in the contract',
  },
};
