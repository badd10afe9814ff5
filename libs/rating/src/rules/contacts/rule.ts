import type { TermRule } from '../term-rule.js';
import { contactCharges } from './charges.js';

export const contacts: TermRule = {
  charges: ({ metering }) => metering.contacts.flatMap(contactCharges),
};
