import type { OutgoingRecord } from '#kafka';
import { toKafkaMessage } from '#kafka';
import { contract } from '../console/contracts.js';

/** A call of two minutes that ended at an instant. */
export function call(clientId: string, id: string, endedAtMs: number): OutgoingRecord {
  const data = {
    ...{ clientId, contactId: id, outcome: 'handled', agentId: 'a-1', queue: 'support', team: 'shared' },
    ...{ talkMs: 100_000, holdMs: 5_000, wrapMs: 15_000, queueMs: 8_000 },
    startedAt: new Date(endedAtMs - 120_000).toISOString(),
    endedAt: new Date(endedAtMs).toISOString(),
  };
  return toKafkaMessage({ specversion: '1.0', id, source: '/pbx', type: 'contact.call', data });
}

/** Terms in force since the month before an instant began, in UTC, closed as soon as a month is over. */
export const monthly = (clientId: string, nowMs: number, more: Record<string, unknown> = {}) =>
  contract(clientId, 1, {
    ...{
      effectiveFrom: new Date(lastMonth(nowMs)).toISOString(),
      zone: 'UTC',
      grace: 'PT0S',
      latePolicy: 'note',
    },
    contacts: {
      shortContactSeconds: 10,
      prices: [
        {
          ...{ channel: 'call', basis: 'handle', increment: '30/6', tierMode: 'graduated' },
          tiers: [{ upTo: '20', unitPrice: '0.65' }, { unitPrice: '0.50' }],
        },
      ],
    },
    customer: { name: 'Acme S.A.' },
    ...more,
  });

/** Where the month before begins, UTC. */
export function lastMonth(nowMs: number): number {
  const now = new Date(nowMs);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1);
}
