import { capitals } from '../capitals.js';

const types = { invoice: 'Invoice', 'credit-note': 'Credit note', 'debit-note': 'Debit note' };

/** The printed document besides its lines. The labels of facts have at most 9 characters. */
export const invoice = {
  types,
  titles: capitals(types),
  preview: 'PREVIEW, NOT ISSUED',
  /** What a preview shows, by the state of its period. */
  previewStates: {
    closed: 'The period has already been invoiced; this is its amount with all usage known now.',
    next: 'What the close would book now, including the differences of earlier periods.',
    later: 'Earlier periods must close before this one; their differences are not included.',
  },
  issued: (date: string) => `issued ${date}`,
  due: (date: string) => `due ${date}`,
  vatId: (id: string) => `VAT ${id}`,
  labels: {
    ...{ customer: 'Customer', client: 'Client', period: 'Period', contract: 'Contract' },
    ...{ currency: 'Currency', corrects: 'Corrects', sequence: 'Sequence', document: 'Document' },
  },
  versions: (versions: string) => `version ${versions}`,
  sequence: (sequence: number) => `document ${sequence} of this client`,
  columns: {
    ...{ description: 'Description', quantity: 'Quantity', unit: 'Unit', price: 'Price', amount: 'Amount' },
    ...{ reason: 'Reason', contacts: 'Contacts', legs: 'Legs', handleTime: 'Handle time' },
  },
  range: (from: string, to: string) => `${from} to ${to}`,
  forPeriod: (period: string) => `for the period ${period}`,
  net: 'Net',
  vat: (rate: string) => `VAT ${rate} %`,
  reverseCharge: 'Reverse charge: tax is owed by the customer',
  total: (currency: string) => `Total ${currency}`,
  freeOfCharge: 'Free of charge',
  notCharged: 'Handled or offered, not charged',
};
