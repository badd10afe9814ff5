import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { CONSOLE_SOURCE, ReplayMarks, Replayer } from '#records';
import type { DeadLetter, DeadLetterFilter, DeadLetterReader } from '#records';

const EVENT = {
  specversion: '1.0',
  ...{ id: '1', source: '/pbx', type: 'contact.call' },
  data: {
    ...{ clientId: 'acme', contactId: 'c', agentId: 'a', outcome: 'handled', talkMs: 1_000 },
    ...{ startedAt: '2026-03-02T10:00:00Z', endedAt: '2026-03-02T10:01:00Z' },
  },
} as const;

const bytes = (content: OutgoingRecord['value']): Buffer | null =>
  content === null ? null : Buffer.from(content);

/** The dead letter of an event in binary mode that ingest accepts by now. */
function acceptable(): DeadLetter {
  const { key, value, headers = {} } = toKafkaMessage(EVENT);
  return {
    record: { offset: 42, key: bytes(key), value: bytes(value), headers },
    ...{ topic: 'contador.journal', partition: 3, code: 'in-the-future', message: '', clientId: 'acme' },
  };
}

const FILTER: Required<DeadLetterFilter> = {
  ...{ code: 'in-the-future', clientId: 'acme', fromMs: 0, toMs: 1 },
};

/** The records of a replay of one dead letter, as they are sent, by the names of their messages. */
async function replay(event: string, replacement?: Buffer): Promise<[string, OutgoingRecord][]> {
  const sent: [string, OutgoingRecord][] = [];
  const marks = new ReplayMarks();
  const stored = { id: 7, filedAtMs: 0, deadLetter: acceptable() };
  const reader = { topic: 'contador.dead-letters', one: () => Promise.resolve(stored) };
  const send = (topic: string, records: readonly OutgoingRecord[]): Promise<[]> => {
    for (const { key, value, headers = {}, ...record } of records) {
      const message = topic === 'audit' ? `audit.${String(headers['ce_type'])}` : event;
      sent.push([message, { key, value, headers, ...record }]);
      const appended = { offset: sent.length, appendedAtMs: Date.now() };
      if (topic === 'audit') marks.fold({ ...appended, key: bytes(key), value: bytes(value), headers });
    }
    return Promise.resolve([]);
  };
  const replayer = new Replayer({
    ...{ reader: reader as unknown as DeadLetterReader, marks, marksUpToDate: () => Promise.resolve() },
    ...{ producer: { send }, topics: { journal: 'journal', audit: 'audit' }, source: CONSOLE_SOURCE },
    settings: { lateWindowMs: Number.MAX_SAFE_INTEGER, clockSkewMs: 0, journalPartitions: 12 },
  });
  await replayer.replay({
    ...{ filter: FILTER, ids: [7], again: false, dryRun: false, by: 'ana' },
    ...(replacement && { replacement }),
  });
  return sent;
}

/** The records of two replays: of the dead letter's own bytes, and of an event that replaces them. */
export const replayedDeadLetter = async (): Promise<[string, OutgoingRecord][]> => [
  ...(await replay('contact.call.binary')),
  ...(await replay('contact.call', Buffer.from(JSON.stringify(EVENT)))),
];
