import { getWording } from '#wording';
import type { labels as en } from '../en/labels';

export const labels: typeof en = {
  roles: { ops: 'operaciones', billing: 'facturación', client: 'cliente' },
  eventTypes: { ...getWording('es').channels.one, shift: 'Turno' },
  documentTypes: { invoice: 'Factura', 'credit-note': 'Nota de abono', 'debit-note': 'Nota de cargo' },
  periodStates: {
    closed: 'cerrado',
    due: 'vencido',
    waiting: 'en espera',
    open: 'en curso',
    upcoming: 'futuro',
  },
};
