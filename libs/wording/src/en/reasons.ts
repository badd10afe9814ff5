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
  /** Why a line has no events. */
  withoutEvents: {
    'agreed-amount': 'No events: an amount agreed in the contract.',
    'contracted-hours': 'No events: contracted hours, whether used or not.',
    'computed-from-lines': 'No events: computed from other lines.',
    'booked-by-a-person': 'No events: a manual credit or charge.',
  },
};
