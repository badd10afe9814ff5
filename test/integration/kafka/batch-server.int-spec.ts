import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createProducer, silentLogger } from '#kafka';
import type { Kafka, Producer } from '#kafka';
import { MemoryFold, eventually, newTopic, numbers, serve, testKafka, withAdmin } from './harness.js';
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

const noPosition = (): Promise<undefined> => Promise.resolve(undefined);

async function start(topic: string, fold: MemoryFold, more: Partial<Parameters<typeof serve>[0]> = {}) {
  const server = await serve(
    { kafka, topic, groupId: `${topic}-${count++}`, positions: fold.stored, ...more },
    (slice) => fold.fold(slice),
  );
  running.push(server);
  return server.server;
}

describe('BatchServer', () => {
  it('folds every partition in order, in slices no larger than requested', async () => {
    const topic = await newTopic(kafka, `${prefix}order`, { partitions: 3 });
    for (const partition of [0, 1, 2]) await publish(topic, numbers(0, 250), partition);
    const fold = new MemoryFold();
    const server = await start(topic, fold, { sliceRecords: 100 });
    await eventually(() => expect(fold.all()).toHaveLength(750));
    for (const partition of [0, 1, 2]) expect(fold.values.get(partition)).toEqual(numbers(0, 250));
    expect(Math.max(...fold.slices.map(({ records }) => records.length))).toBe(100);
    await eventually(() =>
      expect(server.progress()).toMatchObject(
        [0, 1, 2].map((partition) => ({ partition, position: 250, highWatermark: 250, lagRecords: 0 })),
      ),
    );
    expect(server.healthy()).toEqual({ ok: true, detail: 'advancing, 0 records and 0 s behind' });
  });

  it('continues from the position in the store, and ignores the offset committed in Kafka', async () => {
    const topic = await newTopic(kafka, `${prefix}positions`);
    await publish(topic, numbers(0, 10));
    const groupId = `${topic}-same`;
    const first = new MemoryFold();
    await start(topic, first, { groupId });
    await eventually(() => expect(first.all()).toEqual(numbers(0, 10)));
    await running.pop()?.close();

    const second = new MemoryFold();
    second.positions.set(0, { offset: 4 });
    await start(topic, second, { groupId });
    await eventually(() => expect(second.all()).toEqual(numbers(4, 10)));
  });

  it('folds again what the store of an idle fold has lost, even without a new record', async () => {
    const topic = await newTopic(kafka, `${prefix}lost`);
    await publish(topic, numbers(0, 10));
    const fold = new MemoryFold();
    const storedOffset = (partition: number) => Promise.resolve(fold.positions.get(partition)?.offset);
    await start(topic, fold, { storedOffset });
    await eventually(() => expect(fold.all()).toEqual(numbers(0, 10)));
    fold.values.clear();
    fold.positions.clear();
    await eventually(() => expect(fold.all()).toEqual(numbers(0, 10)));
  });

  it('commits the position for lag tools', async () => {
    const topic = await newTopic(kafka, `${prefix}commits`);
    await publish(topic, numbers(0, 10));
    const groupId = `${topic}-lag`;
    const fold = new MemoryFold();
    await start(topic, fold, { groupId });
    await withAdmin(kafka, (admin) =>
      eventually(async () => {
        const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
        expect(committed?.partitions[0]?.offset).toBe('10');
      }),
    );
  });

  it.each([
    ['lower', 3],
    ['higher', 8],
  ])('seeks to the position that the handler reports: %s', async (_name, elsewhere) => {
    const topic = await newTopic(kafka, `${prefix}cas-${elsewhere}`);
    await publish(topic, numbers(0, 10));
    const fold = new MemoryFold();
    fold.positions.set(0, { offset: 5 });
    const seen: number[][] = [];
    let moved = false;
    running.push(
      await serve(
        { kafka, topic, groupId: `${topic}-g`, positions: fold.stored, sliceRecords: 2 },
        (slice) => {
          seen.push(slice.records.map(({ offset }) => offset));
          // another process has changed the position since it was read
          if (!moved) fold.positions.set(0, { offset: elsewhere });
          moved = true;
          return fold.fold(slice);
        },
      ),
    );
    await eventually(() => expect(fold.positions.get(0)?.offset).toBe(10));
    expect(seen[0]).toEqual([5, 6]);
    expect(seen[1]?.[0]).toBe(elsewhere);
    expect(fold.all()).toEqual(numbers(elsewhere, 10));
  });

  it('retries a slice until its handler succeeds, without delaying other partitions', async () => {
    const topic = await newTopic(kafka, `${prefix}retry`, { partitions: 2 });
    await publish(topic, numbers(0, 10), 0);
    await publish(topic, numbers(0, 10), 1);
    const fold = new MemoryFold();
    let broken = true;
    let attempts = 0;
    const server = await serve(
      { kafka, topic, groupId: `${topic}-g`, positions: fold.stored, onCrash: () => undefined },
      (slice) => {
        if (slice.partition === 0 && broken) {
          attempts++;
          throw new TypeError('the store is down');
        }
        return fold.fold(slice);
      },
    );
    running.push(server);
    await eventually(() => expect(attempts).toBeGreaterThan(2));
    await publish(topic, numbers(10, 20), 1);
    await eventually(() => expect(fold.values.get(1)).toEqual(numbers(0, 20)));
    expect(fold.values.get(0)).toBeUndefined();
    broken = false;
    await eventually(() => expect(fold.values.get(0)).toEqual(numbers(0, 10)));
  });

  it('logs the cause when it retries a slice', async () => {
    const topic = await newTopic(kafka, `${prefix}cause`);
    await publish(topic, ['0']);
    const warned: object[] = [];
    const logger = { ...silentLogger, warn: (fields: object) => void warned.push(fields) };
    const server = await serve({ kafka, topic, logger, groupId: `${topic}-g`, positions: noPosition }, () => {
      throw new TypeError('the store is down');
    });
    running.push(server);
    const err = expect.objectContaining({ message: 'the store is down', stack: expect.any(String) });
    await eventually(() =>
      expect(warned).toContainEqual(expect.objectContaining({ topic, failures: 1, err })),
    );
  });

  it('retries when the store fails to return its position', async () => {
    const topic = await newTopic(kafka, `${prefix}asked-again`);
    await publish(topic, numbers(0, 3));
    const fold = new MemoryFold();
    let failures = 2;
    const positions = (partition: number) =>
      failures-- > 0 ? Promise.reject(new Error('down')) : fold.stored(partition);
    await start(topic, fold, { positions });
    await eventually(() => expect(fold.all()).toEqual(numbers(0, 3)));
  });

  it('survives a handler that takes longer than the session', async () => {
    const topic = await newTopic(kafka, `${prefix}slow`);
    await publish(topic, numbers(0, 3));
    const fold = new MemoryFold();
    let joins = 0;
    const logger = {
      debug: () => undefined,
      info: (_fields: object, message: string) => void (message === 'partitions assigned' && joins++),
      warn: () => undefined,
      error: () => undefined,
    };
    running.push(
      await serve(
        { kafka, topic, groupId: `${topic}-g`, positions: fold.stored, sessionTimeoutMs: 6_000, logger },
        async (slice) => {
          if (fold.slices.length === 0) await new Promise((resolve) => setTimeout(resolve, 8_000));
          return fold.fold(slice);
        },
      ),
    );
    await eventually(() => expect(fold.all()).toEqual(numbers(0, 3)), 20_000);
    await publish(topic, ['3']);
    await eventually(() => expect(fold.all()).toEqual(numbers(0, 4)), 20_000);
    expect(joins).toBe(1);
  }, 60_000);

  it('shares the partitions between two members, and folds every record exactly once', async () => {
    const topic = await newTopic(kafka, `${prefix}two`, { partitions: 4 });
    const groupId = `${topic}-g`;
    const fold = new MemoryFold();
    const a = await start(topic, fold, { groupId, sliceRecords: 10 });
    for (const partition of [0, 1, 2, 3]) await publish(topic, numbers(0, 500), partition);
    const b = await start(topic, fold, { groupId, sliceRecords: 10 });
    for (const partition of [0, 1, 2, 3]) await publish(topic, numbers(500, 1000), partition);
    await eventually(() => {
      expect(a.progress()).toHaveLength(2);
      expect(b.progress()).toHaveLength(2);
      expect(fold.all()).toHaveLength(4000);
    }, 30_000);
    for (const partition of [0, 1, 2, 3]) expect(fold.values.get(partition)).toEqual(numbers(0, 1000));
  }, 60_000);

  it('reports a consumer that died, so that the process can end', async () => {
    const topic = await newTopic(kafka, `${prefix}crash`);
    const fold = new MemoryFold();
    const crashes: Error[] = [];
    let broken = false;
    const clock = () => {
      if (broken) throw new TypeError('a defect of ours');
      return Date.now();
    };
    const onCrash = (error: Error) => void crashes.push(error);
    const server = await serve(
      { kafka, topic, groupId: `${topic}-g`, positions: fold.stored, clock, onCrash },
      (slice) => {
        broken = true;
        return fold.fold(slice);
      },
    );
    running.push(server);
    await publish(topic, ['0']);
    await eventually(() => expect(crashes.map(({ message }) => message)).toEqual(['a defect of ours']));
    expect(server.server.healthy(Date.now()).ok).toBe(false);
  });

  it('finishes its current slice and leaves the group on close', async () => {
    const topic = await newTopic(kafka, `${prefix}close`);
    await publish(topic, numbers(0, 100));
    const fold = new MemoryFold();
    const groupId = `${topic}-g`;
    const server = await serve(
      { kafka, topic, groupId, positions: fold.stored, sliceRecords: 10 },
      async (slice) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return fold.fold(slice);
      },
    );
    await eventually(() => expect(fold.all().length).toBeGreaterThan(0));
    const begun = Date.now();
    await server.close();
    expect(Date.now() - begun).toBeLessThan(5_000);
    const { offset = 0 } = fold.positions.get(0) ?? {};
    expect(fold.all()).toEqual(numbers(0, offset));
    expect(offset).toBeLessThan(100);
    const { groups } = await withAdmin(kafka, (admin) => admin.describeGroups([groupId]));
    expect(groups[0]?.members).toEqual([]);
  });
});
