import type { Wording } from '../en/index.js';

export const reasons: Wording['reasons'] = {
  listed: {
    'no-contract': 'sin contrato en vigor',
    abandoned: 'abandono',
    included: 'dentro de las horas acordadas',
    short: 'por debajo de la duración mínima',
    unpriced: 'sin precio en el contrato',
  },
};
