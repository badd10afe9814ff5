import { amountOf } from './amounts.js';
import type { DemoClient } from './demo-client.js';
import { invoiceOf } from './expect-lines.js';
import { lastFullMonth } from './last-month.js';
import { EVERY_DAY, ROUND_THE_CLOCK } from './rhythms.js';

const ID = 'borealis-air';
const ZONE = 'Europe/London';
const HOURS = 1_820;
const AN_HOUR = '21.75';
const PROJECT_MANAGER = '650.00';

/** An airline: a team of its own by the hour, whatever the volume. */
export function hourlyClient(nowMs: number): DemoClient {
  const { fromMs, toMs, from } = lastFullMonth(ZONE, nowMs);
  return {
    plan: {
      ...{ fromMs, toMs },
      profile: {
        ...{ id: ID, zone: ZONE, busiestHour: 62, hours: ROUND_THE_CLOCK, weekdays: EVERY_DAY },
        channels: { call: 6, chat: 3, ticket: 2 },
        ...{ dedicated: 1, agents: 12, queues: ['bookings', 'baggage', 'gold'] },
        shifts: [
          { from: '08:00', minutes: 240, activity: 'productive' },
          { from: '12:00', minutes: 45, activity: 'break' },
          { from: '12:45', minutes: 255, activity: 'productive' },
          { from: '17:00', minutes: 60, activity: 'training' },
          { from: '22:00', minutes: 480, activity: 'productive' },
        ],
      },
    },
    contract: {
      ...{ clientId: ID, version: 1, effectiveFrom: from, model: 'hourly' },
      ...{ zone: ZONE, currency: 'GBP', period: { kind: 'month', anchorDay: 1 }, grace: 'PT0S' },
      team: { hours: 'contracted', quantity: String(HOURS), unitPrice: AN_HOUR },
      fees: [{ id: 'pm', description: 'Project manager', amount: PROJECT_MANAGER, per: 'period' }],
      tax: { category: 'S', rate: '20' },
      customer: { name: 'Borealis Air plc', vatId: 'GB123456789', country: 'GB' },
    },
    expected: () =>
      invoiceOf(
        [
          { component: 'hours', what: 'contracted hours', amount: amountOf(HOURS, 1, AN_HOUR) },
          { component: 'fee', what: 'project manager', amount: amountOf(1, 1, PROJECT_MANAGER) },
        ],
        20,
      ),
  };
}
