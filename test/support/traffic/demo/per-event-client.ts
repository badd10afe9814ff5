import { contactLines, invoiceOf } from './expect-lines.js';
import type { DemoClient } from './demo-client.js';
import { amountOf } from './amounts.js';
import { lastFullMonth } from './last-month.js';
import { OFFICE_DAY, OFFICE_WEEK } from './rhythms.js';

const ID = 'alba-energia';
const ZONE = 'Europe/Madrid';
const FLOOR = '5500.00';
const PROJECT_MANAGER = '800.00';
const SET_UP = '950.00';

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
    contract: {
      ...{ clientId: ID, version: 1, effectiveFrom: from, model: 'per-event' },
      ...{ zone: ZONE, currency: 'EUR', period: { kind: 'month', anchorDay: 1 }, grace: 'PT0S' },
      contacts: {
        shortContactSeconds: 10,
        prices: [
          { channel: 'call', queue: 'vip', basis: 'handle', increment: '30/6', unitPrice: '0.80' },
          { channel: 'call', basis: 'handle', increment: '30/6', unitPrice: '0.65' },
          { channel: 'chat', basis: 'contact', unitPrice: '2.10' },
          { channel: 'ticket', basis: 'handle', increment: '1/1', unitPrice: '0.48' },
        ],
      },
      minimum: { kind: 'floor', amount: FLOOR },
      fees: [
        { id: 'pm', description: 'Project manager', amount: PROJECT_MANAGER, per: 'period' },
        { id: 'setup', description: 'Set-up', amount: SET_UP, on: firstDay },
      ],
      tax: { category: 'S', rate: '21' },
      customer: { name: 'Alba Energía S.A.', vatId: 'ESA28015865', country: 'ES' },
    },
    expected: (tally, span) => {
      const usage = contactLines(
        tally.legs(ID, span),
        [
          {
            ...{ what: 'calls, vip', channel: 'call', queue: 'vip' },
            ...{ basis: 'handle', increment: '30/6', unitPrice: '0.80' },
          },
          { what: 'calls', channel: 'call', basis: 'handle', increment: '30/6', unitPrice: '0.65' },
          { what: 'chats', channel: 'chat', basis: 'contact', unitPrice: '2.10' },
          { what: 'tickets', channel: 'ticket', basis: 'handle', increment: '1/1', unitPrice: '0.48' },
        ],
        { component: 'usage', teams: ['dedicated', 'shared'], shortMs: 10_000 },
      );
      const used = usage.reduce((sum, { amount }) => sum + amount, 0n);
      const floor = amountOf(1, 1, FLOOR);
      const shortfall = floor > used ? floor - used : 0n;
      const lines = [
        ...usage,
        { component: 'fee', what: 'project manager', amount: amountOf(1, 1, PROJECT_MANAGER) },
        { component: 'fee', what: 'set-up', amount: amountOf(1, 1, SET_UP) },
        { component: 'minimum-shortfall', what: 'shortfall to the floor', amount: shortfall },
      ];
      return invoiceOf(lines, 21);
    },
  };
}
