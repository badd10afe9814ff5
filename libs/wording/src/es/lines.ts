import type { Wording } from '../en/index.js';
import { netting } from './netting.js';

const baseFee = 'Cuota base';
const shortfall = 'Diferencia hasta el mínimo acordado';

export const lines: Wording['lines'] = {
  increments: { exact: 'exacto' },
  contacts: (channel, keys, counted) =>
    `${channel}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}, ${counted}`,
  queue: (queue) => `cola ${queue}`,
  skill: (skill) => `habilidad ${skill}`,
  directions: { inbound: 'entrantes', outbound: 'salientes' },
  teams: { dedicated: 'equipo dedicado', shared: 'equipo compartido' },
  contractedHours: 'Equipo dedicado, horas contratadas',
  staffedHours: (activities) =>
    `Equipo dedicado, horas en turno${activities.length > 0 ? ` (${activities.join(', ')})` : ''}`,
  overflow: (netted) => `Desbordamiento sobre la capacidad del equipo, ${netted}`,
  netted: {
    interval: (minutes) => `cada ${minutes} minutos`,
    day: () => `compensado ${netting.day}`,
    period: () => `compensado ${netting.period}`,
  },
  tier: (tier) => `tramo ${tier}`,
  standardBand: 'normal',
  baseFee,
  discount: 'Descuento',
  shortfall,
  components: {
    ...{ usage: 'Consumo', overflow: 'Desbordamiento', hours: 'Horas', fee: 'Cuotas', 'base-fee': baseFee },
    ...{ discount: 'Descuentos', 'minimum-shortfall': shortfall },
  },
};
