import { channels } from '../channels.js';
import { invoice } from '../invoice.js';

/** Domain labels that are used on several pages. */
export const labels = {
  roles: { ops: 'operations', billing: 'billing', client: 'client' },
  eventTypes: { ...channels.one, shift: 'Shift' },
  documentTypes: invoice.types,
  periodStates: { closed: 'closed', due: 'due', waiting: 'waiting', open: 'open', upcoming: 'upcoming' },
};
