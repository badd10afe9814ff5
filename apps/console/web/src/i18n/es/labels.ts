import { bases } from './bases';
import { channels, contactTypes } from './channels';
import type { labels as en } from '../en/labels';

export const labels: typeof en = {
  roles: { ops: 'operaciones', billing: 'facturación', client: 'cliente' },
  channels,
  bases,
  teams: { dedicated: 'equipo dedicado', shared: 'equipo compartido' },
  models: { 'per-event': 'por evento', hourly: 'por horas', mixed: 'mixto', ended: 'terminado' },
  units: { minute: 'minutos', contact: 'contactos', hour: 'horas', period: 'período', once: 'una vez' },
  eventTypes: { ...contactTypes, shift: 'Turno' },
  components: {
    usage: 'consumo',
    overflow: 'desbordamiento',
    hours: 'horas',
    fee: 'cuotas',
    'base-fee': 'la cuota base',
  },
  documentTypes: { invoice: 'Factura', 'credit-note': 'Nota de abono', 'debit-note': 'Nota de cargo' },
  periodStates: {
    closed: 'cerrado',
    due: 'vencido',
    waiting: 'en espera',
    open: 'en curso',
    upcoming: 'futuro',
  },
};
