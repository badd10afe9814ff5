import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstHeaderText, lastRecords, toKafkaMessage } from '#kafka';
import { readDeadLetter } from '#records';
import type { OutgoingRecord, RawRecord } from '#kafka';
import type { DeadLetter } from '#records';
import { DAY_MS, REJECT_CODES } from '#usage';
import { Deployment, PARTITIONS } from '../support/deployment/index.js';
import { sharedServices } from '../support/shared-services.js';
import { fewClients } from '../support/traffic/testing/few-clients.js';
import { INVALID_KINDS, Traffic, closeRecord } from '../support/traffic/index.js';
import type { TrafficRecord } from '../support/traffic/index.js';

/** Identifies the record of a dead letter; any platform may send headers of its own. */
const MARK = 'x-number';
/** This code belongs to a batch, not to a record. */
const CODES_OF_RECORDS = REJECT_CODES.filter((code) => code !== 'undecodable-batch');
const MINUTE_MS = 60_000;

const nowMs = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const clients = fewClients().map((plan) => ({
  ...plan,
  fromMs: nowMs - 9 * DAY_MS,
  toMs: nowMs - 6 * DAY_MS,
}));
const traffic = new Traffic({ clients, seed: 3, shares: { invalid: 0.2, wrongKey: 0.05 } });

/** The expected result of a record: a code, or the verdict on a valid one. */
interface Sent {
  readonly record: OutgoingRecord;
  readonly code?: string;
}

const CLIENT = 'limits';
const MAX_RECORD_BYTES = 65_536;
const MAX_DEPTH = 100;
const LATE_WINDOW_MS = 62 * DAY_MS;

/**
 * A call of some minutes, as JSON text, that ended `endedAgoMs` before now; `extra` is a field that is
 * ignored.
 */
function createCall(
  id: string,
  endedAgoMs = DAY_MS,
  extra: unknown = null,
): OutgoingRecord & { value: string } {
  const endedAtMs = Date.now() - endedAgoMs;
  const data = {
    ...{ clientId: CLIENT, contactId: id, outcome: 'handled', agentId: 'a-1', talkMs: 1_000, extra },
    ...{ startedAt: new Date(endedAtMs - 1_000).toISOString(), endedAt: new Date(endedAtMs).toISOString() },
  };
  const event = { specversion: '1.0', id, source: '/limits', type: 'contact.call', data } as const;
  const { value, ...record } = toKafkaMessage(event, 'structured');
  return { ...record, value: String(value) };
}

const padded = (id: string, bytes: number): OutgoingRecord => {
  const call = createCall(id);
  return { ...call, value: call.value + ' '.repeat(bytes - Buffer.byteLength(call.value)) };
};
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

/**
 * Both sides of every limit, and the existing close of its client. The envelope and its data are two levels.
 */
const limits = (): Sent[] => [
  { record: padded('full', MAX_RECORD_BYTES) },
  { record: padded('over', MAX_RECORD_BYTES + 1), code: 'oversized' },
  { record: createCall('deep', DAY_MS, nested(MAX_DEPTH - 2)) },
  { record: createCall('deeper', DAY_MS, nested(MAX_DEPTH - 1)), code: 'too-deep' },
  { record: createCall('old', LATE_WINDOW_MS - 5 * MINUTE_MS) },
  { record: createCall('older', LATE_WINDOW_MS + MINUTE_MS), code: 'too-old' },
  { record: createCall('soon', -3 * MINUTE_MS) },
  { record: createCall('sooner', -12 * MINUTE_MS), code: 'in-the-future' },
  {
    record: {
      ...createCall('two'),
      value: createCall('two').value.repeat(2),
      headers: { repeated: ['a', 'b'] },
    },
    code: 'not-json',
  },
  {
    record: { ...createCall('key'), key: Buffer.from([0xff, 0xfe]), value: 'a key of bytes' },
    code: 'not-json',
  },
  { record: closeRecord(CLIENT, nowMs - 9 * DAY_MS, nowMs - 2 * DAY_MS) },
  { record: closeRecord(CLIENT, nowMs - 4 * DAY_MS, nowMs - 1 * DAY_MS), code: 'close-out-of-order' },
];

const printBytes = (value: string | Buffer | null | undefined): string | null =>
  value === null || value === undefined ? null : Buffer.from(value).toString('hex');

const printHeaders = (headers: RawRecord['headers'] = {}): [string, ...(string | null)[]][] =>
  Object.entries(headers)
    .map(([name, value]): [string, ...(string | null)[]] => [name, ...[value].flat().map(printBytes)])
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** The parts that a dead letter must keep, to the byte. */
const kept = ({ key, value, headers }: Pick<OutgoingRecord, 'key' | 'value' | 'headers'>) => ({
  key: printBytes(key),
  value: printBytes(value),
  headers: printHeaders(headers),
});

describe('records that cannot be used', () => {
  let deployment: Deployment;
  const sent: Sent[] = [];
  let deadLetters: DeadLetter[];
  let misplaced = 0;

  const send = (next: Sent): void => {
    const { record } = next;
    const headers = { ...record.headers, [MARK]: String(sent.length) };
    sent.push({ ...next, record: { ...record, headers } });
  };
  const plain = ({ key, value, headers }: TrafficRecord): OutgoingRecord => ({ key, value, headers });

  beforeAll(async () => {
    deployment = new Deployment(sharedServices());
    for (const { record, meaning } of traffic.records()) {
      send({ record: plain(record), ...(meaning.kind === 'rejected' && { code: meaning.code }) });
      // sometimes a platform computes partitions in its own way, though the key is right
      if (sent.length % 100 !== 0) continue;
      const partition = (deployment.home(CLIENT) + 1 + (misplaced++ % (PARTITIONS - 1))) % PARTITIONS;
      send({ record: { ...createCall(`elsewhere-${misplaced}`), partition } });
    }
    for (const limit of limits()) send(limit);
    await deployment.start('ingest');
    await deployment.publish(sent.map(({ record }) => record));
    await deployment.folded();
    const records = await lastRecords(deployment.kafka, deployment.topics.deadLetters, sent.length);
    deadLetters = [...records.values()].flat().flatMap((record) => readDeadLetter(record) ?? []);
  }, 60_000);
  afterAll(() => deployment.stop(), 30_000);

  it('come in every kind', () => {
    const codes = new Set(sent.flatMap(({ code }) => code ?? []));
    expect([...codes].sort()).toEqual(CODES_OF_RECORDS.sort());
    expect(traffic.tally.counters.rejected).toBeGreaterThan(INVALID_KINDS);
  });

  it('are in the dead letters, once each, with code, bytes, key and headers; nothing else is', () => {
    const expected = sent.flatMap(({ record, code }, number) =>
      code ? [{ number, code, ...kept(record) }] : [],
    );
    const found = deadLetters.map(({ record, code }) => ({
      number: Number(firstHeaderText(record.headers, MARK)),
      code,
      ...kept(record),
    }));
    const wrong = found.filter(({ number, code }) => sent[number]?.code !== code);
    expect(wrong.map(({ number, code }) => ({ code, not: sent[number]?.code }))).toEqual([]);
    expect(found.sort((a, b) => a.number - b.number)).toEqual(expected);
  });

  it('are stored with their origin and the correct form', () => {
    for (const deadLetter of deadLetters) {
      expect(deadLetter.topic).toBe(deployment.topics.journal);
      expect(deadLetter.message.length).toBeGreaterThan(10);
    }
    expect(new Set(deadLetters.map(({ partition, record }) => `${partition}/${record.offset}`)).size).toBe(
      deadLetters.length,
    );
  });

  it('are counted, as everything is', async () => {
    const reports = await deployment.reports();
    const counts = await deployment.counts();
    const { counters } = traffic.tally;
    const limitsFine = limits().filter(({ code }) => !code).length;
    const refused = sent.filter(({ code }) => code).length;
    expect(counts).toEqual({
      accepted: counters.accepted + misplaced + limitsFine,
      duplicate: counters.duplicate,
      superseded: counters.superseded,
      forwarded: counters.forwarded + misplaced,
      rejected: refused,
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(5);
    expect(misplaced).toBeGreaterThan(5);
    const received = reports.reduce((sum, report) => sum + report.counters.received, 0);
    expect(received).toBe(sent.length + counters.forwarded + misplaced);
    const position = reports.reduce((sum, report) => sum + (report.position ?? 0), 0);
    expect(position).toBe(received);
  });

  it('are counted by their code', async () => {
    const by = new Map<string, number>();
    for (const { counters } of await deployment.reports())
      for (const [code, count] of counters.rejectedBy) by.set(code, (by.get(code) ?? 0) + count);
    const expected = new Map<string, number>();
    for (const { code } of sent) if (code) expected.set(code, (expected.get(code) ?? 0) + 1);
    expect(by).toEqual(expected);
  });

  it('stop nothing: the calls among them are metered, each for its own client', async () => {
    const countLegs = async (clientId: string): Promise<number> => {
      const rows = await deployment.usage({
        clientId,
        fromMs: nowMs - 70 * DAY_MS,
        toMs: nowMs + 2 * DAY_MS,
      });
      return rows.reduce((sum, row) => sum + (row.kind === 'contact' ? row.measures.legs : 0), 0);
    };
    for (const { profile } of clients)
      expect([profile.id, await countLegs(profile.id)]).toEqual([
        profile.id,
        traffic.tally.legs(profile.id).length,
      ]);
    expect(await countLegs(CLIENT)).toBe(misplaced + limits().filter(({ code }) => !code).length - 1);
  });
});
