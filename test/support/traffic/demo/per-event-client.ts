import type { TimeRange } from '#usage';
import { LocalClock, QUARTER_MS } from '../local-clock.js';
import { computeAmount } from './amounts.js';
import { lateCall, longestCallVoided } from './after-the-invoice.js';
import type { DemoClient, Expecting } from './demo-client.js';
import { contactLines, expectInvoice, expectShortfall } from './expect-lines.js';
import type { DemoPrice } from './expect-lines.js';
import { demoHistory } from './months.js';
import { OFFICE_DAY, OFFICE_WEEK, WINTER } from './rhythms.js';

const ID = 'alba-energia';
const ZONE = 'Europe/Madrid';
const FLOOR = '2500.00';
const HOUR_MS = 3_600_000;
const PROJECT_MANAGER = '800.00';
const SET_UP = '950.00';
const VIP = 'vip';

const BANDS = [
  { name: 'weekend', days: ['sat', 'sun'] },
  { name: 'night', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '20:00', to: '08:00' },
];

const PRICES: readonly DemoPrice[] = [
  { channel: 'call', queue: VIP, basis: 'handle', increment: '30/6', unitPrice: '0.80' },
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

/** Reduced from 0.48: agreed before the last month, and signed after its invoice. */
const TICKETS_AGREED = '0.44';

/** A small, seasonal client: pays for handled contacts, in months above the floor. */
export function perEventClient(nowMs: number, monthCount: number): DemoClient {
  const { months, first, last } = demoHistory(ZONE, nowMs, monthCount);
  const contract = (version: number, effectiveFrom: string, prices: readonly DemoPrice[]) => ({
    ...{ clientId: ID, version, effectiveFrom, model: 'per-event' },
    ...{ zone: ZONE, currency: 'EUR', period: { kind: 'month', anchorDay: 1 }, grace: 'PT0S' },
    ...{ latePolicy: 'note', bands: BANDS, contacts: { shortContactSeconds: 10, prices } },
    minimum: { kind: 'floor', amount: FLOOR },
    fees: [
      { id: 'pm', description: 'Project manager', amount: PROJECT_MANAGER, per: 'period' },
      { id: 'setup', description: 'Set-up', amount: SET_UP, on: first.firstDay },
    ],
    tax: { category: 'S', rate: '21' },
    customer: { name: 'Alba Energía S.A.', vatId: 'ESA28015865', country: 'ES' },
  });
  const cheaper = PRICES.map((price) =>
    price.channel === 'ticket' ? { ...price, unitPrice: TICKETS_AGREED } : price,
  );
  return {
    plan: {
      ...{ fromMs: first.fromMs, toMs: nowMs },
      profile: {
        ...{ id: ID, zone: ZONE, busiestHour: 11, hours: OFFICE_DAY, weekdays: OFFICE_WEEK, months: WINTER },
        channels: { call: 7, chat: 2, ticket: 1 },
        ...{ dedicated: 0, agents: 0, shifts: [] },
        queues: ['support', 'support', 'billing', VIP],
      },
      // later events are listed below, and there are no others
      shares: { late: 0 },
    },
    months,
    contracts: [contract(1, first.from, PRICES)],
    expected: expecting(PRICES, first),
    afterwards: {
      late: lateCall(ID, VIP, last.middleMs - 36 * HOUR_MS),
      voided: (tally) => longestCallVoided(tally, ID, VIP, last),
      backdated: {
        contract: { ...contract(2, last.from, cheaper), note: 'tickets at the price agreed' },
        reason: 'agreed before the month began, signed late',
        expected: expecting(cheaper, first),
      },
    },
  };
}

function expecting(prices: readonly DemoPrice[], first: TimeRange): Expecting {
  return (tally, month) => {
    const usage = contactLines(tally.legs(ID, month), prices, {
      ...{ component: 'usage', teams: ['dedicated', 'shared'], shortMs: 10_000, findBand: bandFinder() },
    });
    const lines = [
      ...usage,
      { component: 'fee', amount: computeAmount(1, 1, PROJECT_MANAGER) },
      { component: 'fee', amount: computeAmount(month.fromMs === first.fromMs ? 1 : 0, 1, SET_UP) },
      expectShortfall(usage, computeAmount(1, 1, FLOOR)),
    ];
    return expectInvoice(lines, 21);
  };
}

/** The bands above as a function. */
function bandFinder(): (epochMs: number) => string {
  const clock = new LocalClock(ZONE);
  return (epochMs) => {
    const { weekday, hour } = clock.localTime(Math.floor(epochMs / QUARTER_MS) * QUARTER_MS);
    if (weekday > 5) return 'weekend';
    return hour < 8 || hour >= 20 ? 'night' : 'standard';
  };
}
