import { LocalClock, QUARTER_MS } from '../local-clock.js';
import { amountOf } from './amounts.js';
import type { DemoClient } from './demo-client.js';
import { contactLines, invoiceOf, shortfallOf } from './expect-lines.js';
import type { DemoPrice } from './expect-lines.js';
import { lastFullMonth } from './last-month.js';
import { OFFICE_DAY, OFFICE_WEEK } from './rhythms.js';

const ID = 'alba-energia';
const ZONE = 'Europe/Madrid';
const FLOOR = '5500.00';
const PROJECT_MANAGER = '800.00';
const SET_UP = '950.00';

const BANDS = [
  { name: 'weekend', days: ['sat', 'sun'] },
  { name: 'night', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '20:00', to: '08:00' },
];

const PRICES: readonly DemoPrice[] = [
  { channel: 'call', queue: 'vip', basis: 'handle', increment: '30/6', unitPrice: '0.80' },
  {
    ...{ channel: 'call', basis: 'handle', increment: '30/6', tierMode: 'graduated' },
    tiers: [{ upTo: '2000', unitPrice: '0.65' }, { unitPrice: '0.58' }],
    bandPrices: { night: { multiplier: '1.25' }, weekend: { unitPrice: '0.95' } },
  },
  {
    ...{ channel: 'chat', basis: 'contact', tierMode: 'volume' },
    tiers: [{ upTo: '250', unitPrice: '2.10' }, { unitPrice: '1.90' }],
  },
  { channel: 'ticket', basis: 'handle', increment: '1/1', unitPrice: '0.48' },
];

/** Small and seasonal: pays by what is handled, down to a floor that this month does not reach. */
export function perEventClient(nowMs: number): DemoClient {
  const { fromMs, toMs, from, firstDay } = lastFullMonth(ZONE, nowMs);
  return {
    plan: {
      ...{ fromMs, toMs },
      profile: {
        ...{ id: ID, zone: ZONE, busiestHour: 9, hours: OFFICE_DAY, weekdays: OFFICE_WEEK },
        channels: { call: 7, chat: 2, ticket: 1 },
        ...{ dedicated: 0, agents: 0, shifts: [] },
        queues: ['support', 'support', 'billing', 'vip'],
      },
    },
    contracts: [
      {
        ...{ clientId: ID, version: 1, effectiveFrom: from, model: 'per-event' },
        ...{ zone: ZONE, currency: 'EUR', period: { kind: 'month', anchorDay: 1 }, grace: 'PT0S' },
        bands: BANDS,
        contacts: { shortContactSeconds: 10, prices: PRICES },
        minimum: { kind: 'floor', amount: FLOOR },
        fees: [
          { id: 'pm', description: 'Project manager', amount: PROJECT_MANAGER, per: 'period' },
          { id: 'setup', description: 'Set-up', amount: SET_UP, on: firstDay },
        ],
        tax: { category: 'S', rate: '21' },
        customer: { name: 'Alba Energía S.A.', vatId: 'ESA28015865', country: 'ES' },
      },
    ],
    expected: (tally, span) => {
      const usage = contactLines(tally.legs(ID, span), PRICES, {
        ...{ component: 'usage', teams: ['dedicated', 'shared'], shortMs: 10_000, bandAt: bandAt() },
      });
      const lines = [
        ...usage,
        { component: 'fee', amount: amountOf(1, 1, PROJECT_MANAGER) },
        { component: 'fee', amount: amountOf(1, 1, SET_UP) },
        shortfallOf(usage, amountOf(1, 1, FLOOR)),
      ];
      return invoiceOf(lines, 21);
    },
  };
}

/** The bands above in other words. */
function bandAt(): (epochMs: number) => string {
  const clock = new LocalClock(ZONE);
  return (epochMs) => {
    const { weekday, hour } = clock.at(Math.floor(epochMs / QUARTER_MS) * QUARTER_MS);
    if (weekday > 5) return 'weekend';
    return hour < 8 || hour >= 20 ? 'night' : 'standard';
  };
}
