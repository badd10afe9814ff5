import { netting } from './netting.js';

type Durations = Readonly<
  Record<
    'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds',
    readonly [one: string, more: string]
  >
>;

/** The units of a duration: one, and more. */
const durations: Durations = {
  years: ['year', 'years'],
  months: ['month', 'months'],
  weeks: ['week', 'weeks'],
  days: ['day', 'days'],
  hours: ['h', 'h'],
  minutes: ['min', 'min'],
  seconds: ['s', 's'],
};

/** The terms of a contract. Figures and lists of names are passed as text. */
export const terms = {
  models: { 'per-event': 'per event', hourly: 'hourly', mixed: 'mixed', ended: 'ended' },
  components: {
    ...{ usage: 'usage', overflow: 'overflow', hours: 'hours', fee: 'fees', 'base-fee': 'the base fee' },
  },
  price: (price: string, each: string) => `${price} ${each}`,
  upTo: (price: string, quantity: string, unit: string) => `${price} up to ${quantity} ${unit}`,
  beyond: (price: string) => `${price} above that`,
  tierModes: {
    graduated: 'each tier at its own price',
    volume: 'all units at the price of the highest tier reached',
  },
  inBand: (band: string, price: string) => `in ${band} ${price}`,
  shortCalls: 'Short calls',
  freeBelow: (seconds: number) => `free below ${seconds} s of handle time`,
  team: 'Team',
  staffedHours: (activities: string) => `staffed hours of ${activities} time`,
  hoursPerPeriod: (hours: string) => `${hours} hours a period`,
  fte: (fte: string, hours: string) =>
    `${fte} full-time ${fte === '1' ? 'agent' : 'agents'} of ${hours} hours a period`,
  overflow: 'Overflow',
  byRouting: 'contacts handled by the shared team, at the contact prices; all others are included',
  byCapacity: (activities: string, occupancy: string) =>
    `load above ${activities} time × ${occupancy} occupancy`,
  perInterval: (minutes: number) => `per ${minutes} minutes`,
  nettings: {
    interval: `netted ${netting.interval}`,
    day: `netted ${netting.day}`,
    period: `netted ${netting.period}`,
  },
  concurrent: (contacts: string, channel: string) => `${contacts} concurrent ${channel}`,
  minimum: 'Minimum',
  floor: (amount: string, counts: string) => `${amount} a period; ${counts} count towards it`,
  baseFee: 'Base fee',
  inAddition: (amount: string) => `${amount} a period, in addition to other charges`,
  fee: 'Fee',
  perPeriod: (amount: string) => `${amount} a period`,
  onceOn: (amount: string, day: string) => `${amount} once, on ${day}`,
  discount: 'Discount',
  percentOff: (percent: string, on: string) => `${percent} % off ${on}`,
  tax: 'Tax',
  taxOf: (rate: string, category: string) => `${rate} %, category ${category}`,
  period: 'Period',
  month: (day: string) => `a month from day ${day}`,
  week: (day: string) => `a week from ${day}`,
  table: (dates: number, first: string, last: string) =>
    `from a table of ${dates} dates, ${first} to ${last}`,
  closing: (periods: string, closed: string, late: string, days: number) =>
    `${periods}; ${closed}, ${late}, due in ${days === 1 ? '1 day' : `${days} days`}`,
  closedAtEnd: 'closed at its end',
  closedAfter: (grace: string) => `closed ${grace} after its end`,
  latePolicies: { 'next-invoice': 'late usage on the next invoice', note: 'late usage on a separate note' },
  band: (name: string) => `Band ${name}`,
  between: (days: string, from: string, to: string) => `${days}, ${from} to ${to}`,
  weekdays: {
    ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
    ...{ sat: 'Saturday', sun: 'Sunday' },
  },
  language: 'Language',
  durations,
};
