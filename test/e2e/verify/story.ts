import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { DAY_MS } from '#usage';
import { closeRecord } from '../../support/traffic/index.js';

/** A past whole week in UTC. */
export const WEEK_MS = 7 * DAY_MS;
const monday = (beforeMs: number): number =>
  Math.floor((beforeMs - 4 * DAY_MS) / WEEK_MS) * WEEK_MS + 4 * DAY_MS;
export const FIRST_MS = monday(Date.now()) - 3 * WEEK_MS;

const iso = (ms: number): string => new Date(ms).toISOString();

export interface Terms {
  readonly clientId: string;
  readonly version: number;
  readonly [part: string]: unknown;
}

/** Weekly, by the minute of handle time; no period closes by itself: the story publishes the markers. */
export const terms = (clientId: string, part: object = {}): Terms => ({
  ...{ clientId, version: 1, effectiveFrom: iso(FIRST_MS), model: 'per-event', zone: 'UTC', currency: 'EUR' },
  ...{ period: { kind: 'week', anchorDay: 'mon' }, grace: 'P200D', latePolicy: 'next-invoice' },
  contacts: {
    shortContactSeconds: 10,
    prices: [
      {
        ...{ channel: 'call', basis: 'handle', increment: '30/6', tierMode: 'graduated' },
        tiers: [{ upTo: '20', unitPrice: '0.65' }, { unitPrice: '0.55' }],
      },
    ],
  },
  minimum: { kind: 'floor', amount: '5.00' },
  discounts: [{ description: 'Loyalty', percent: '5' }],
  tax: { category: 'S', rate: '21' },
  ...part,
});

/** A call that ended this many hours into the first week, under its client's key. */
export function call(
  clientId: string,
  id: string,
  hour: number,
  talkMs: number,
  data: object = {},
): OutgoingRecord {
  const endedAtMs = FIRST_MS + hour * 3_600_000;
  return toKafkaMessage({
    ...{ specversion: '1.0', id, source: '/pbx', type: 'contact.call' },
    data: {
      ...{ clientId, contactId: id, outcome: 'handled', agentId: 'a-1', talkMs },
      ...{ startedAt: iso(endedAtMs - 600_000), endedAt: iso(endedAtMs), ...data },
    },
  });
}

/** The close of the client's n-th week, from 0. */
export const close = (clientId: string, week: number): OutgoingRecord =>
  closeRecord(clientId, FIRST_MS + week * WEEK_MS, FIRST_MS + (week + 1) * WEEK_MS);
