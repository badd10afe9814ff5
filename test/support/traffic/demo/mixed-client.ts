import { computeAmount } from './amounts.js';
import { beyondCapacity } from './capacity.js';
import type { DemoClient } from './demo-client.js';
import { expectInvoice, expectLines } from './expect-lines.js';
import { demoHistory } from './months.js';
import { EVERY_DAY, ROUND_THE_CLOCK, YEAR_END } from './rhythms.js';

const ID = 'cobre-telecom';
const ZONE = 'America/Mexico_City';
const FULL_TIME = 2;
const HOURS_EACH = 160;
const AN_HOUR = '186.50';
const PROJECT_MANAGER = '14500.00';
const PRICE = { tiers: [{ upTo: '12000', unitPrice: '6.10' }, { unitPrice: '5.65' }] };

/**
 * An agent is busy 85 % of the time at most, and handles three chats in parallel: 60, 20 and 51 are 60 × 1,
 * 1/3 and 0.85.
 */
const WHOLE = 60n;
const WEIGHTS = { load: { call: 60n, chat: 20n, ticket: 60n }, staffed: 51n };

/** A telecom: a core team by the hour, and by the minute the load above its capacity in a half-hour. */
export function mixedClient(nowMs: number, monthCount: number): DemoClient {
  const { months, first, last } = demoHistory(ZONE, nowMs, monthCount);
  return {
    plan: {
      ...{ fromMs: first.fromMs, toMs: nowMs, late: last },
      profile: {
        ...{ id: ID, zone: ZONE, busiestHour: 24, hours: ROUND_THE_CLOCK, weekdays: EVERY_DAY },
        months: YEAR_END,
        channels: { call: 5, chat: 4, ticket: 2 },
        ...{ dedicated: 0.7, agents: FULL_TIME, queues: ['mobile', 'fibre', 'retention'] },
        shifts: [
          { from: '09:00', minutes: 240, activity: 'productive' },
          { from: '13:00', minutes: 60, activity: 'break' },
          { from: '14:00', minutes: 240, activity: 'productive' },
        ],
      },
    },
    months,
    contracts: [
      {
        ...{ clientId: ID, version: 1, effectiveFrom: first.from, model: 'mixed' },
        ...{ zone: ZONE, currency: 'MXN', period: { kind: 'month', anchorDay: 1 }, grace: 'PT0S' },
        latePolicy: 'note',
        team: {
          hours: 'contracted',
          ...{ fte: String(FULL_TIME), hoursPerFte: String(HOURS_EACH), unitPrice: AN_HOUR },
        },
        overflow: {
          ...{ by: 'capacity', intervalMinutes: 30, netting: 'interval' },
          ...{ occupancy: '0.85', concurrency: { chat: '3' } },
          price: PRICE,
        },
        fees: [{ id: 'pm', description: 'Project manager', amount: PROJECT_MANAGER, per: 'period' }],
        tax: { category: 'S', rate: '16' },
        customer: { name: 'Cobre Telecom S.A. de C.V.', vatId: 'CTE950101AB1', country: 'MX' },
      },
    ],
    expected: (tally, month) => {
      const beyond = beyondCapacity(tally, ID, month, WEIGHTS);
      const lines = [
        ...expectLines('overflow', beyond, PRICE, WHOLE * 60_000n),
        { component: 'hours', amount: computeAmount(FULL_TIME * HOURS_EACH, 1, AN_HOUR) },
        { component: 'fee', amount: computeAmount(1, 1, PROJECT_MANAGER) },
      ];
      return expectInvoice(lines, 16);
    },
  };
}
