import type { TermDescriptorByName } from '../descriptor.js';
import { checkPrices } from './check.js';
import { filledContacts } from './defaults.js';

export const contacts = {
  use: 'by-model',
  check: checkPrices,
  withDefaults: filledContacts,
} as const satisfies TermDescriptorByName<'contacts'>;
