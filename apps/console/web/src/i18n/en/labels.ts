import { bases } from './bases';
import { channels, contactTypes } from './channels';

/** Domain labels that are used on several pages. */
export const labels = {
  roles: { ops: 'operations', billing: 'billing', client: 'client' },
  channels,
  bases,
  teams: { dedicated: 'core team', shared: 'shared team' },
  models: { 'per-event': 'per event', hourly: 'hourly', mixed: 'mixed', ended: 'ended' },
  units: { minute: 'minutes', contact: 'contacts', hour: 'hours', period: 'period', once: 'once' },
  eventTypes: { ...contactTypes, shift: 'Shift' },
  components: {
    usage: 'usage',
    overflow: 'overflow',
    hours: 'hours',
    fee: 'fees',
    'base-fee': 'the base fee',
  },
  documentTypes: { invoice: 'Invoice', 'credit-note': 'Credit note', 'debit-note': 'Debit note' },
  periodStates: { closed: 'closed', due: 'due', waiting: 'waiting', open: 'open', upcoming: 'upcoming' },
};
