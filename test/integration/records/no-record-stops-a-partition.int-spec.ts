import { afterEach, describe, expect, it } from '@jest/globals';
import { followTopic, readRange } from '#kafka';
import type { RawRecord } from '#kafka';
import { JournalFolder } from '#journal';
import { JournalStore, Keyspace } from '#store';
import { WRITTEN, recordOfZeros, smallRecords } from '../raw-batches/index.js';
import type { RecordParts } from '../raw-batches/index.js';
import { seeded } from '../ingest/random-history.js';
import { eventually } from '../kafka/harness.js';
import { Ingest, SETTINGS, createCall } from './ingest.js';

const KIB = 1024;
const bytes = (value: string): Buffer => Buffer.from(value);
const calls = (count: number, extra = ''): string[] =>
  Array.from({ length: count }, (_, index) => createCall(`c-${index}`, extra));
const NOTHING = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };

describe('no record stops a partition', () => {
  let ingest: Ingest;
  afterEach(() => ingest.stop());

  /** Waits until the whole journal is folded, and each record is in one counter. */
  async function folded(withinMs = 20_000): Promise<Record<string, unknown>> {
    await eventually(async () => {
      const [end, { position }] = [await ingest.end(), await ingest.report()];
      expect(position).toBe(end);
    }, withinMs);
    const { counters } = await ingest.report();
    expect(counters.received).toBe(await ingest.end());
    return { ...counters.counts, ...Object.fromEntries(counters.rejectedBy) };
  }

  /** One valid call, which is folded after all earlier records. */
  const good = async (id = 'last'): Promise<void> => {
    await ingest.send([{ key: 'acme', value: createCall(id) }]);
  };

  it.each(['gzip', 'snappy', 'lz4', 'zstd'])('in %s, as Kafka itself writes it', async (compression) => {
    ingest = await Ingest.start(compression);
    const values = calls(300, 'x'.repeat(300));
    await ingest.send(values.map((value) => ({ key: 'acme', value })));
    expect(await folded()).toMatchObject({ accepted: 300, rejected: 0 });
    const read: string[] = [];
    await readRange(ingest.kafka, ingest.journal, 0, 100, 300, ({ value }) => void read.push(String(value)));
    expect(read).toEqual(values.slice(100));
    const followed: string[] = [];
    const following = await followTopic(ingest.kafka, ingest.journal, ({ value }) => {
      followed.push(String(value));
    });
    await following.caughtUp.finally(() => following.close());
    expect(followed).toEqual(values);
  });

  it('with headers that are null, repeated or oddly named, refused or forwarded', async () => {
    ingest = await Ingest.start();
    const headers: RecordParts['headers'] = [
      ...[['null', null] as const, ['', bytes('a')] as const, ['twice', bytes('1')] as const],
      ...[['__proto__', bytes('p')] as const, ['constructor', null] as const, ['twice', null] as const],
    ];
    const records = [
      { key: null, value: bytes('no json'), headers },
      { key: bytes('another key'), value: bytes(createCall('forwarded')), headers },
      { key: null, value: null, headers: [] },
    ];
    await ingest.append({ records });
    await good();
    await eventually(async () => expect((await ingest.report()).counters.counts.accepted).toBe(2));
    expect(await folded()).toMatchObject({ accepted: 2, forwarded: 1, rejected: 2, 'not-json': 2 });
    const [deadLetter, empty] = await ingest.readDeadLetters();
    expect(Object.entries(deadLetter?.record.headers ?? {})).toEqual([
      ...[
        ['null', null],
        ['', bytes('a')],
        ['twice', [bytes('1'), null]],
      ],
      ...[
        ['__proto__', bytes('p')],
        ['constructor', null],
      ],
    ]);
    expect(empty?.record).toMatchObject({ key: null, value: null, headers: {} });
  });

  it('when its forward, together with others, exceeds the limit of the journal', async () => {
    ingest = await Ingest.start();
    const records = calls(1_000, 'x'.repeat(6 * KIB)).map((value) => ({ value: bytes(value) }));
    await ingest.append({ records, ...WRITTEN.gzip });
    await eventually(async () => expect((await ingest.report()).counters.counts.accepted).toBe(1_000));
    expect(await folded()).toMatchObject({ accepted: 1_000, forwarded: 1_000, rejected: 0 });
  });

  it('when its dead letter, alone or with others, exceeds the limit of the dead-letter topic', async () => {
    ingest = await Ingest.start();
    const refused = Array.from({ length: 1_000 }, () => ({ value: bytes('x'.repeat(6 * KIB)) }));
    await ingest.append({ records: refused, ...WRITTEN.gzip });
    const tooLarge = { key: bytes('acme'), value: Buffer.alloc(6 * KIB * KIB, 'x'), headers: [] };
    const offset = await ingest.append({ records: [tooLarge], ...WRITTEN.gzip });
    await good();
    expect(await folded()).toMatchObject({ accepted: 1, 'not-json': 1_000, oversized: 1 });
    const deadLetters = await ingest.readDeadLetters();
    expect(deadLetters).toHaveLength(1_001);
    const last = deadLetters.find(({ code }) => code === 'oversized');
    expect(last).toMatchObject({
      record: { offset, key: null, value: null, headers: {} },
      notKept: { lastOffset: offset, records: 1 },
    });
    expect(last?.notKept?.bytes).toBeGreaterThan(6 * KIB * KIB);
  });

  it('when it can be decoded, but not as a dead letter, which has more headers', async () => {
    ingest = await Ingest.start();
    const perHeader = 256 + bytes('a').length + 2;
    const headers = Array.from(
      { length: Math.floor((SETTINGS.maxBatchBytes - 300) / perHeader) },
      () => ['a', null] as const,
    );
    const offset = await ingest.append({ records: [{ key: bytes('acme'), headers }], ...WRITTEN.gzip });
    await good();
    expect(await folded()).toMatchObject({ accepted: 1, rejected: 1, oversized: 1 });
    const [deadLetter, ...more] = await ingest.readDeadLetters();
    expect(more).toEqual([]);
    expect(deadLetter).toMatchObject({
      ...{ code: 'oversized', record: { offset, key: null, value: null, headers: {} } },
      notKept: { lastOffset: offset, records: 1 },
    });
    expect(deadLetter?.notKept?.bytes).toBeGreaterThan(headers.length * 3);
  });

  it('in a batch that cannot be decoded within the limit, which becomes one dead letter', async () => {
    ingest = await Ingest.start();
    await good('first');
    const large = await ingest.append({ content: recordOfZeros(200_000_000), count: 1, ...WRITTEN.gzip });
    const many = await ingest.append({ content: smallRecords(300_000), count: 300_000, ...WRITTEN.gzip });
    expect([large, many]).toEqual([1, 2]);
    expect(await folded()).toMatchObject({ accepted: 1, rejected: 300_001, 'undecodable-batch': 300_001 });
    const [ofLarge, ofMany, ...more] = await ingest.readDeadLetters();
    expect(more).toEqual([]);
    expect(ofLarge).toMatchObject({
      ...{ code: 'undecodable-batch', record: { offset: 1, value: null } },
      message: 'offsets 1 to 1: 1 record, gzip: more than 67108864 bytes when decompressed',
      notKept: { lastOffset: 1, records: 1 },
    });
    expect(ofMany).toMatchObject({
      ...{ code: 'undecodable-batch', record: { offset: 2, value: null } },
      notKept: { lastOffset: 300_001, records: 300_000 },
    });

    // after a restart the last folded record is such a batch, and is recognized
    await ingest.stopServing();
    await ingest.serve();
    await good();
    expect(await folded()).toMatchObject({ accepted: 2, rejected: 300_001 });
    expect(ingest.health()).toMatchObject({ ok: true });
    expect(await ingest.readDeadLetters()).toHaveLength(2);
    await sameFromAnotherReader();
  });

  it.each([1, 2, 3])('whatever is written byte by byte (%d)', async (seed) => {
    ingest = await Ingest.start();
    const pick = seeded(seed);
    for (let batch = 0; batch < 25; batch++) {
      const kinds = Object.values(WRITTEN);
      const records = Array.from({ length: 1 + pick(20) }, (_, index) =>
        randomRecord(pick, `${batch}-${index}`),
      );
      await ingest.append({ records, ...(kinds[pick(kinds.length)] ?? WRITTEN.none) });
    }
    await good();
    await eventually(async () => expect((await ingest.report()).position).toBe(await ingest.end()));
    const counts = await folded();
    expect(counts['accepted']).toBeGreaterThan(0);
    expect(await ingest.readDeadLetters()).toHaveLength(Number(counts['rejected']));
    expect(ingest.health()).toMatchObject({ ok: true });
    await sameFromAnotherReader();
  });

  /** Folds the journal as a rebuild does, in other slices through another reader. */
  async function sameFromAnotherReader(): Promise<void> {
    const keys = new Keyspace(`${ingest.journal}.again.`, 'journal');
    const store = new JournalStore(ingest.redis, keys);
    const folder = new JournalFolder(store, NOTHING, NOTHING, SETTINGS);
    const end = await ingest.end();
    const log: RawRecord[] = [];
    await readRange(ingest.kafka, ingest.journal, 0, 0, end, (record) => void log.push(record));
    await folder.position(0);
    for (let position = 0; log.length > 0;) {
      const slice = { topic: ingest.journal, partition: 0, position, records: log.splice(0, 7) };
      ({ position } = await folder.fold({ ...slice, highWatermark: end }));
    }
    const [mine, theirs] = [await ingest.report(keys), await ingest.report()];
    expect(mine).toEqual(theirs);
  }
});

/** Null, empty, valid and invalid in all places. */
function randomRecord(pick: (below: number) => number, id: string): RecordParts {
  const one = <T>(...of: readonly T[]): T => of[pick(of.length)] as T;
  const headers = Array.from({ length: pick(4) }, () => {
    const name = one(
      '',
      'a',
      'a',
      'ce_id',
      'ce_type',
      'content-type',
      '__proto__',
      'constructor',
      'contador-code',
    );
    return [
      name,
      one(null, Buffer.alloc(0), bytes('application/cloudevents+json'), Buffer.from([0xff])),
    ] as const;
  });
  return {
    key: one(null, Buffer.alloc(0), bytes('acme'), bytes('acme'), Buffer.from([0xff, 0xfe])),
    value: one(
      null,
      Buffer.alloc(0),
      bytes('{'),
      bytes(createCall(id)),
      bytes(createCall(id)),
      Buffer.alloc(pick(70_000), 'x'),
    ),
    headers,
    timestampDelta: one(0, -1, 2 ** 40),
  };
}
