import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import type { BankCall } from './calls.js';

/** Midnight of that day in Jerusalem. */
const MIDNIGHT_MS = Date.parse('1999-08-02T00:00:00+03:00');

const instant = (second: number): string => new Date(MIDNIGHT_MS + second * 1000).toISOString();

/** A call as its platform would publish it for a client. */
export function bankEvent(clientId: string, call: BankCall): OutgoingRecord {
  const { id, agent, startS, endS, queueS } = call;
  const data = {
    ...{
      clientId,
      contactId: id,
      queueMs: queueS * 1000,
      startedAt: instant(startS),
      endedAt: instant(endS),
    },
    ...(agent === undefined
      ? { outcome: 'abandoned' }
      : { outcome: 'handled', agentId: agent, talkMs: (endS - startS) * 1000 }),
  };
  return toKafkaMessage({ specversion: '1.0', id, source: '/bank/acd', type: 'contact.call', data });
}
