import { amountOf } from './amounts.js';
import type { DemoClient } from './demo-client.js';
import { contactLines, invoiceOf, shortfallOf } from './expect-lines.js';
import type { DemoPrice } from './expect-lines.js';
import { lastFullMonth } from './last-month.js';
import { EVERY_DAY, ROUND_THE_CLOCK } from './rhythms.js';

const ID = 'borealis-air';
const ZONE = 'Europe/London';
const AN_HOUR = '21.75';
const HOURS_BEFORE = '1820';
const HOURS_AFTER = '1100';
const FLOOR_AFTER = '42000.00';
const PROJECT_MANAGER = '650.00';

const PRICES: readonly DemoPrice[] = [
  { channel: 'call', queue: 'gold', basis: 'handle', increment: '1/1', unitPrice: '0.92' },
  {
    ...{ channel: 'call', basis: 'handle', increment: '6/6', tierMode: 'graduated' },
    tiers: [{ upTo: '2500', unitPrice: '0.74' }, { unitPrice: '0.69' }],
  },
  { channel: 'chat', basis: 'contact', unitPrice: '1.85' },
  { channel: 'ticket', basis: 'handle', increment: '60/60', unitPrice: '0.50' },
];

/**
 * An airline with a team of its own by the hour, whatever the volume; since the 16th with a smaller one, and what is
 * routed past it per event, down to a floor.
 */
export function hourlyClient(nowMs: number): DemoClient {
  const { fromMs, toMs, from, middleMs, middle } = lastFullMonth(ZONE, nowMs);
  const common = {
    ...{ clientId: ID, zone: ZONE, currency: 'GBP', period: { kind: 'month', anchorDay: 1 } },
    latePolicy: 'note',
    fees: [{ id: 'pm', description: 'Project manager', amount: PROJECT_MANAGER, per: 'period' }],
    tax: { category: 'S', rate: '20' },
    customer: { name: 'Borealis Air plc', vatId: 'GB123456789', country: 'GB' },
  };
  return {
    plan: {
      ...{ fromMs, toMs },
      profile: {
        ...{ id: ID, zone: ZONE, busiestHour: 62, hours: ROUND_THE_CLOCK, weekdays: EVERY_DAY },
        channels: { call: 6, chat: 3, ticket: 2 },
        ...{ dedicated: 0.8, agents: 12, queues: ['bookings', 'baggage', 'gold'] },
        shifts: [
          { from: '08:00', minutes: 240, activity: 'productive' },
          { from: '12:00', minutes: 45, activity: 'break' },
          { from: '12:45', minutes: 255, activity: 'productive' },
          { from: '17:00', minutes: 60, activity: 'training' },
          { from: '22:00', minutes: 480, activity: 'productive' },
        ],
      },
    },
    contracts: [
      {
        ...common,
        ...{ version: 1, effectiveFrom: from, model: 'hourly' },
        // a grace for as long as there is no second version: the last one in force decides when the month is due
        grace: 'P45D',
        team: { hours: 'contracted', quantity: HOURS_BEFORE, unitPrice: AN_HOUR },
      },
      {
        ...common,
        ...{ version: 2, effectiveFrom: middle, model: 'mixed', note: 'moved to mixed', grace: 'PT0S' },
        contacts: { shortContactSeconds: 10, prices: PRICES },
        team: { hours: 'contracted', quantity: HOURS_AFTER, unitPrice: AN_HOUR },
        overflow: { by: 'routing' },
        minimum: { kind: 'floor', amount: FLOOR_AFTER },
      },
    ],
    expected: (tally) => {
      const month = toMs - fromMs;
      const [before, after] = [middleMs - fromMs, toMs - middleMs];
      const overflow = contactLines(tally.legs(ID, { fromMs: middleMs, toMs }), PRICES, {
        ...{ component: 'overflow', teams: ['shared'], shortMs: 10_000 },
      });
      const counted = [
        ...overflow,
        { component: 'hours', amount: amountOf(after, month, HOURS_AFTER, AN_HOUR) },
      ];
      const lines = [
        { component: 'hours', amount: amountOf(before, month, HOURS_BEFORE, AN_HOUR) },
        { component: 'fee', amount: amountOf(before, month, PROJECT_MANAGER) },
        ...counted,
        { component: 'fee', amount: amountOf(after, month, PROJECT_MANAGER) },
        shortfallOf(counted, amountOf(after, month, FLOOR_AFTER)),
      ];
      return invoiceOf(lines, 20);
    },
  };
}
