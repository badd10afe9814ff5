import { amountOf } from './amounts.js';
import type { DemoClient } from './demo-client.js';
import { contactLines, invoiceOf } from './expect-lines.js';
import { lastFullMonth } from './last-month.js';
import { EVERY_DAY, ROUND_THE_CLOCK } from './rhythms.js';

const ID = 'cobre-telecom';
const ZONE = 'America/Mexico_City';
const FULL_TIME = 9;
const HOURS_EACH = 160;
const AN_HOUR = '186.50';
const PROJECT_MANAGER = '14500.00';

/** A telecom: a core team by the hour, and per event what is routed past it. */
export function mixedClient(nowMs: number): DemoClient {
  const { fromMs, toMs, from } = lastFullMonth(ZONE, nowMs);
  return {
    plan: {
      ...{ fromMs, toMs },
      profile: {
        ...{ id: ID, zone: ZONE, busiestHour: 48, hours: ROUND_THE_CLOCK, weekdays: EVERY_DAY },
        channels: { call: 5, chat: 4, ticket: 2 },
        ...{ dedicated: 0.7, agents: FULL_TIME, queues: ['mobile', 'fibre', 'retention'] },
        shifts: [
          { from: '09:00', minutes: 240, activity: 'productive' },
          { from: '13:00', minutes: 60, activity: 'break' },
          { from: '14:00', minutes: 240, activity: 'productive' },
        ],
      },
    },
    contract: {
      ...{ clientId: ID, version: 1, effectiveFrom: from, model: 'mixed' },
      ...{ zone: ZONE, currency: 'MXN', period: { kind: 'month', anchorDay: 1 }, grace: 'PT0S' },
      contacts: {
        shortContactSeconds: 5,
        prices: [
          { channel: 'call', queue: 'retention', basis: 'handle', increment: '60/60', unitPrice: '7.25' },
          { channel: 'call', basis: 'handle', increment: '6/6', unitPrice: '6.10' },
          { channel: 'chat', basis: 'handle', unitPrice: '4.75' },
          { channel: 'ticket', basis: 'contact', unitPrice: '28.00' },
        ],
      },
      team: {
        hours: 'contracted',
        ...{ fte: String(FULL_TIME), hoursPerFte: String(HOURS_EACH), unitPrice: AN_HOUR },
      },
      overflow: { by: 'routing' },
      fees: [{ id: 'pm', description: 'Project manager', amount: PROJECT_MANAGER, per: 'period' }],
      tax: { category: 'S', rate: '16' },
      customer: { name: 'Cobre Telecom S.A. de C.V.', vatId: 'CTE950101AB1', country: 'MX' },
    },
    expected: (tally, span) => {
      const overflow = contactLines(
        tally.legs(ID, span),
        [
          {
            ...{ what: 'overflow calls, retention', channel: 'call', queue: 'retention' },
            ...{ basis: 'handle', increment: '60/60', unitPrice: '7.25' },
          },
          { what: 'overflow calls', channel: 'call', basis: 'handle', increment: '6/6', unitPrice: '6.10' },
          { what: 'overflow chats', channel: 'chat', basis: 'handle', unitPrice: '4.75' },
          { what: 'overflow tickets', channel: 'ticket', basis: 'contact', unitPrice: '28.00' },
        ],
        { component: 'overflow', teams: ['shared'], shortMs: 5_000 },
      );
      const hours = amountOf(FULL_TIME * HOURS_EACH, 1, AN_HOUR);
      const lines = [
        ...overflow,
        { component: 'hours', what: 'core team', amount: hours },
        { component: 'fee', what: 'project manager', amount: amountOf(1, 1, PROJECT_MANAGER) },
      ];
      return invoiceOf(lines, 16);
    },
  };
}
