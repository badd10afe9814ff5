import type { Wording } from '../en/index.js';
import { netting } from './netting.js';

const durations: Wording['terms']['durations'] = {
  years: ['año', 'años'],
  months: ['mes', 'meses'],
  weeks: ['semana', 'semanas'],
  days: ['día', 'días'],
  hours: ['h', 'h'],
  minutes: ['min', 'min'],
  seconds: ['s', 's'],
};

export const terms: Wording['terms'] = {
  models: { 'per-event': 'por evento', hourly: 'por horas', mixed: 'mixto', ended: 'terminado' },
  components: {
    usage: 'consumo',
    overflow: 'desbordamiento',
    hours: 'horas',
    fee: 'cuotas',
    'base-fee': 'la cuota base',
  },
  price: (price, each) => `${price} ${each}`,
  upTo: (price, quantity, unit) => `${price} hasta ${quantity} ${unit}`,
  beyond: (price) => `${price} a partir de ahí`,
  tierModes: {
    graduated: 'cada tramo a su precio',
    volume: 'todas las unidades al precio del tramo más alto alcanzado',
  },
  inBand: (band, price) => `en ${band} ${price}`,
  shortCalls: 'Llamadas cortas',
  freeBelow: (seconds) => `gratis por debajo de ${seconds} s de gestión`,
  team: 'Equipo',
  staffedHours: (activities) => `horas en turno de tiempo ${activities}`,
  hoursPerPeriod: (hours) => `${hours} horas por período`,
  fte: (fte, hours) =>
    `${fte} ${fte === '1' ? 'agente' : 'agentes'} a jornada completa de ${hours} horas por período`,
  overflow: 'Desbordamiento',
  byRouting:
    'contactos atendidos por el equipo compartido, a los precios por contacto; el resto está incluido',
  byCapacity: (activities, occupancy) =>
    `carga por encima de tiempo ${activities} × ${occupancy} de ocupación`,
  perInterval: (minutes) => `cada ${minutes} minutos`,
  nettings: {
    interval: `compensado ${netting.interval}`,
    day: `compensado ${netting.day}`,
    period: `compensado ${netting.period}`,
  },
  concurrent: (contacts, channel) => `${channel}: ${contacts} a la vez`,
  minimum: 'Mínimo',
  floor: (amount, counts) => `${amount} por período; cuenta para alcanzarlo: ${counts}`,
  baseFee: 'Cuota base',
  inAddition: (amount) => `${amount} por período, además de los demás cargos`,
  fee: 'Cuota',
  perPeriod: (amount) => `${amount} por período`,
  onceOn: (amount, day) => `${amount} una vez, el ${day}`,
  discount: 'Descuento',
  percentOff: (percent, on) => `${percent} % de descuento sobre ${on}`,
  tax: 'Impuesto',
  taxOf: (rate, category) => `${rate} %, categoría ${category}`,
  period: 'Período',
  month: (day) => `un mes desde el día ${day}`,
  week: (day) => `una semana desde el ${day}`,
  table: (dates, first, last) => `de una tabla de ${dates} fechas, del ${first} al ${last}`,
  closing: (periods, closed, late, days) =>
    `${periods}; ${closed}, ${late}, vence a ${days === 1 ? '1 día' : `${days} días`}`,
  closedAtEnd: 'cierre al terminar',
  closedAfter: (grace) => `cierre ${grace} tras su fin`,
  latePolicies: {
    'next-invoice': 'el consumo tardío en la factura siguiente',
    note: 'el consumo tardío en una nota aparte',
  },
  band: (name) => `Franja ${name}`,
  between: (days, from, to) => `${days}, de ${from} a ${to}`,
  weekdays: {
    ...{ mon: 'lunes', tue: 'martes', wed: 'miércoles', thu: 'jueves', fri: 'viernes' },
    ...{ sat: 'sábado', sun: 'domingo' },
  },
  language: 'Idioma',
  durations,
};
