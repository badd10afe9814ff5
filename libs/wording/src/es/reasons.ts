import type { Wording } from '../en/index.js';

export const reasons: Wording['reasons'] = {
  listed: {
    'no-contract': 'sin contrato en vigor',
    abandoned: 'abandonado',
    included: 'incluido en las horas acordadas',
    short: 'demasiado corto para cobrarlo',
    unpriced: 'sin precio en el contrato',
  },
};
