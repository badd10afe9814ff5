import type { Wording } from '../en/index.js';

export const reasons: Wording['reasons'] = {
  listed: {
    'no-contract': 'sin contrato en vigor',
    abandoned: 'abandono',
    included: 'dentro de las horas acordadas',
    short: 'por debajo de la duración mínima',
    unpriced: 'sin precio en el contrato',
  },
  withoutEvents: {
    'agreed-amount': 'Sin eventos: importe acordado en el contrato.',
    'contracted-hours': 'Sin eventos: horas contratadas, se usen o no.',
    'computed-from-lines': 'Sin eventos: calculado a partir de otras líneas.',
    'booked-by-a-person': 'Sin eventos: abono o cargo manual.',
  },
};
