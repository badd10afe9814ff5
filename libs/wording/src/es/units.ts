import type { Wording } from '../en/index.js';

export const units: Wording['units'] = {
  one: { minute: 'minuto', contact: 'contacto', hour: 'hora', period: 'período', once: 'una vez' },
  many: { minute: 'minutos', contact: 'contactos', hour: 'horas', period: 'períodos', once: 'una vez' },
  each: { minute: 'por minuto', contact: 'por contacto', hour: 'por hora' },
  decimalMark: ',',
};
