import { channels } from '../channels.js';
import { invoice } from '../invoice.js';
import type { labels as en } from '../../en/page/labels.js';

export const labels: typeof en = {
  roles: { ops: 'operaciones', billing: 'facturación', client: 'cliente' },
  eventTypes: { ...channels.one, shift: 'Turno' },
  documentTypes: invoice.types,
  periodStates: {
    closed: 'cerrado',
    due: 'vencido',
    waiting: 'en espera',
    open: 'en curso',
    upcoming: 'futuro',
  },
};
