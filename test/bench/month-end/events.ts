import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import type { TimeRange } from '#usage';
import { Random } from '../../support/traffic/random.js';

const QUEUES = ['support', 'sales', 'vip'];
const WRAP_MS = 15_000;
const HOUR_MS = 3_600_000;

/** `count` calls of each client, spread over the month, in the order of time: clients take turns. */
export function* listCalls(
  clientIds: readonly string[],
  { fromMs, toMs }: TimeRange,
  count: number,
): Generator<OutgoingRecord> {
  const random = new Random(fromMs / 1000);
  const stepMs = Math.floor((toMs - fromMs - HOUR_MS) / count);
  for (let n = 0; n < count; n++) {
    const atMs = fromMs + HOUR_MS + n * stepMs;
    for (const clientId of clientIds)
      yield createCall(clientId, `${fromMs}-${n}`, atMs + random.integer(0, stepMs - 1), random);
  }
}

/** A call of about a minute that ended at an instant. */
export function createCall(clientId: string, id: string, endedAtMs: number, random: Random): OutgoingRecord {
  const talkMs = random.integer(5, 900) * 1_000;
  return toKafkaMessage({
    ...{ specversion: '1.0', id, source: '/pbx/bench', type: 'contact.call' },
    data: {
      ...{ clientId, contactId: id, direction: 'inbound', queue: random.pick(QUEUES) },
      ...{ agentId: `a-${random.integer(1, 40)}`, team: 'shared', outcome: 'handled' },
      ...{ startedAt: instant(endedAtMs - talkMs - WRAP_MS), endedAt: instant(endedAtMs) },
      ...{ talkMs, wrapMs: WRAP_MS, queueMs: random.integer(0, 60) * 1_000 },
    },
  });
}

const instant = (ms: number): string => new Date(ms).toISOString();
