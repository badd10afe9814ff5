import { computeAmount } from './amounts.js';
import type { DemoClient } from './demo-client.js';
import { contactLines, expectInvoice, expectShortfall } from './expect-lines.js';
import type { DemoPrice } from './expect-lines.js';
import { demoHistory } from './months.js';
import { EVERY_DAY, LONG_DAY, SUMMER } from './rhythms.js';

const ID = 'borealis-air';
const ZONE = 'Europe/London';
const AN_HOUR = '21.75';
const HOURS_BEFORE = '340';
const HOURS_AFTER = '200';
const FLOOR_AFTER = '7800.00';
const PROJECT_MANAGER = '650.00';

const PRICES: readonly DemoPrice[] = [
  { channel: 'call', queue: 'gold', basis: 'handle', increment: '1/1', unitPrice: '0.92' },
  {
    ...{ channel: 'call', basis: 'handle', increment: '6/6', tierMode: 'graduated' },
    tiers: [{ upTo: '500', unitPrice: '0.74' }, { unitPrice: '0.69' }],
  },
  { channel: 'chat', basis: 'contact', unitPrice: '1.85' },
  { channel: 'ticket', basis: 'handle', increment: '60/60', unitPrice: '0.50' },
];

/**
 * An airline with an own team by the hour, at any volume; from the middle of the last month with a smaller
 * team and per-event prices for contacts outside the team, with a floor.
 */
export function hourlyClient(nowMs: number, monthCount: number): DemoClient {
  const { months, first, last } = demoHistory(ZONE, nowMs, monthCount);
  const common = {
    ...{ clientId: ID, zone: ZONE, currency: 'GBP', period: { kind: 'month', anchorDay: 1 } },
    ...{ latePolicy: 'note', grace: 'PT0S' },
    fees: [{ id: 'pm', description: 'Project manager', amount: PROJECT_MANAGER, per: 'period' }],
    tax: { category: 'S', rate: '20' },
    customer: { name: 'Borealis Air plc', vatId: 'GB123456789', country: 'GB' },
  };
  return {
    plan: {
      ...{ fromMs: first.fromMs, toMs: nowMs, late: last },
      // only a few of its contacts are billed: with this many late ones, some of the billed ones are late
      shares: { late: 0.03 },
      profile: {
        ...{ id: ID, zone: ZONE, busiestHour: 18, hours: LONG_DAY, weekdays: EVERY_DAY, months: SUMMER },
        channels: { call: 6, chat: 3, ticket: 2 },
        ...{ dedicated: 0.8, agents: 2, queues: ['bookings', 'baggage', 'gold'] },
        shifts: [
          { from: '08:00', minutes: 240, activity: 'productive' },
          { from: '12:00', minutes: 45, activity: 'break' },
          { from: '12:45', minutes: 255, activity: 'productive' },
          { from: '17:00', minutes: 60, activity: 'training' },
        ],
      },
    },
    months,
    contracts: [
      {
        ...common,
        ...{ version: 1, effectiveFrom: first.from, model: 'hourly' },
        team: { hours: 'contracted', quantity: HOURS_BEFORE, unitPrice: AN_HOUR },
      },
      {
        ...common,
        ...{ version: 2, effectiveFrom: last.middle, model: 'mixed', note: 'moved to mixed' },
        contacts: { shortContactSeconds: 10, prices: PRICES },
        team: { hours: 'contracted', quantity: HOURS_AFTER, unitPrice: AN_HOUR },
        overflow: { by: 'routing' },
        minimum: { kind: 'floor', amount: FLOOR_AFTER },
      },
    ],
    expected: (tally, { fromMs, toMs }) => {
      const whole = toMs - fromMs;
      const change = Math.min(Math.max(last.middleMs, fromMs), toMs);
      const [before, after] = [change - fromMs, toMs - change];
      const overflow = contactLines(tally.legs(ID, { fromMs: change, toMs }), PRICES, {
        ...{ component: 'overflow', teams: ['shared'], shortMs: 10_000 },
      });
      const counted = [
        ...overflow,
        { component: 'hours', amount: computeAmount(after, whole, HOURS_AFTER, AN_HOUR) },
      ];
      const lines = [
        { component: 'hours', amount: computeAmount(before, whole, HOURS_BEFORE, AN_HOUR) },
        { component: 'fee', amount: computeAmount(before, whole, PROJECT_MANAGER) },
        ...counted,
        { component: 'fee', amount: computeAmount(after, whole, PROJECT_MANAGER) },
        expectShortfall(counted, computeAmount(after, whole, FLOOR_AFTER)),
      ];
      return expectInvoice(lines, 20);
    },
  };
}
