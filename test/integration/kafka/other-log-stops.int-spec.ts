import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createProducer, fingerprint } from '#kafka';
import type { Kafka, Producer, RawRecord } from '#kafka';
import { MemoryFold, deleteRecords, eventually, newTopic, numbers, serve, testKafka } from './harness.js';
import type { RunningServer } from './harness.js';

let kafka: Kafka;
let prefix: string;
let producer: Producer;
let count = 0;
const running: RunningServer[] = [];

beforeAll(() => {
  ({ kafka, prefix } = testKafka());
  producer = createProducer(kafka);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(() => producer.close());

const publish = (topic: string, values: string[], partition = 0) =>
  producer.send(
    topic,
    values.map((value) => ({ key: 'k', value, partition })),
  );

async function start(topic: string, fold: MemoryFold, more: Partial<Parameters<typeof serve>[0]> = {}) {
  const server = await serve(
    { kafka, topic, groupId: `${topic}-${count++}`, positions: fold.stored, ...more },
    (slice) => fold.fold(slice),
  );
  running.push(server);
  return server.server;
}

describe('BatchServer', () => {
  describe('stops a partition, and only that, when the log is not the one folded before:', () => {
    async function readUntilStopped(
      name: string,
      prepare: (topic: string, fold: MemoryFold) => Promise<void>,
    ) {
      const topic = await newTopic(kafka, `${prefix}${name}`, { partitions: 2 });
      await publish(topic, numbers(0, 10), 0);
      await publish(topic, numbers(0, 10), 1);
      const fold = new MemoryFold();
      await prepare(topic, fold);
      const stops: [number, string][] = [];
      const server = await start(topic, fold, { onStopped: (...stop) => void stops.push(stop) });
      await eventually(() => expect(fold.values.get(1)).toEqual(numbers(0, 10)));
      await eventually(() => expect(stops).toHaveLength(1));
      expect(fold.values.get(0)).toBeUndefined();
      expect(server.healthy().ok).toBe(false);
      const [[partition, reason] = []] = stops;
      expect(partition).toBe(0);
      expect(server.progress()[0]?.stopped).toBe(reason);
      return reason;
    }

    it('the position lies above its end', async () => {
      const reason = await readUntilStopped('above', async (_topic, fold) => {
        fold.positions.set(0, { offset: 11 });
        return Promise.resolve();
      });
      expect(reason).toMatch(/^topic re-created or truncated: the position is 11, the log ends at 10/);
    });

    it('records were lost by retention', async () => {
      const reason = await readUntilStopped('below', async (topic, fold) => {
        fold.positions.set(0, { offset: 3 });
        await deleteRecords(kafka, topic, 6);
      });
      expect(reason).toMatch(/^records lost by retention: the position is 3, the log begins at 6/);
    });

    it('the record before the position is a different one', async () => {
      const reason = await readUntilStopped('other', async (_topic, fold) => {
        fold.positions.set(0, { offset: 5, previous: { appendedAtMs: 12345 } });
        return Promise.resolve();
      });
      expect(reason).toBe('the journal is not the one folded before');
    });
  });

  it('continues after the record before the position, when that is the same', async () => {
    const topic = await newTopic(kafka, `${prefix}same-record`);
    await publish(topic, numbers(0, 10));
    const first = new MemoryFold();
    await start(topic, first);
    await eventually(() => expect(first.all()).toHaveLength(10));
    const record = first.slices.flatMap(({ records }) => records)[4] as RawRecord;
    const second = new MemoryFold();
    const previous = { appendedAtMs: record.appendedAtMs, fingerprint: fingerprint(record) };
    second.positions.set(0, { offset: 5, previous });
    await start(topic, second);
    await eventually(() => expect(second.all()).toEqual(numbers(5, 10)));
    // also with nothing left to fold
    const third = new MemoryFold();
    const last = first.slices.flatMap(({ records }) => records)[9] as RawRecord;
    third.positions.set(0, {
      offset: 10,
      previous: { appendedAtMs: last.appendedAtMs, fingerprint: fingerprint(last) },
    });
    const server = await start(topic, third);
    await eventually(() => expect(server.progress()[0]).toMatchObject({ position: 10, lagRecords: 0 }));
    await publish(topic, ['10']);
    await eventually(() => expect(third.all()).toEqual(['10']));
  });

  it('notices when retention overtakes a running fold', async () => {
    const topic = await newTopic(kafka, `${prefix}overtaken`);
    await publish(topic, numbers(0, 10));
    const fold = new MemoryFold();
    const stops: string[] = [];
    let broken = true;
    running.push(
      await serve(
        {
          kafka,
          topic,
          groupId: `${topic}-g`,
          positions: fold.stored,
          onStopped: (_p, reason) => void stops.push(reason),
        },
        (slice) => {
          if (broken) throw new Error('the store is down');
          return fold.fold(slice);
        },
      ),
    );
    fold.positions.set(0, { offset: 2 });
    await deleteRecords(kafka, topic, 10);
    broken = false;
    await eventually(() => expect(stops[0]).toMatch(/^records lost by retention/));
    expect(fold.all()).toEqual([]);
  });
});
