import { Controller, Module } from '@nestjs/common';
import type { DynamicModule, INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createKafka, ensureTopics, fingerprint, silentLogger } from '#kafka';
import { BatchServer, SliceHandler } from '#kafka/nest';
import type {
  BatchServerOptions,
  Kafka,
  RawRecord,
  Slice,
  SliceResult,
  StartPosition,
  TopicSpec,
} from '#kafka';
import { sharedServices } from '../../support/shared-services.js';

const MIB = 1024 * 1024;

export function testKafka(): { kafka: Kafka; prefix: string } {
  const { brokers, prefix } = sharedServices();
  return { kafka: connectKafka(brokers), prefix };
}

export function connectKafka(brokers: string[]): Kafka {
  return createKafka({ brokers, clientId: 'test', topicPrefix: '' }, silentLogger);
}

export function topicSpec(name: string, more: Partial<TopicSpec> = {}): TopicSpec {
  return {
    name,
    partitions: 1,
    replicationFactor: 1,
    cleanupPolicy: 'delete',
    retentionMs: -1,
    timestampType: 'LogAppendTime',
    maxMessageBytes: 4 * MIB,
    ...more,
  };
}

export async function newTopic(kafka: Kafka, name: string, more: Partial<TopicSpec> = {}): Promise<string> {
  await ensureTopics(kafka, [topicSpec(name, more)]);
  return name;
}

type Admin = ReturnType<Kafka['admin']>;

export async function withAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Simulates retention: the partition begins at `offset` from now on. */
export async function deleteRecords(
  kafka: Kafka,
  topic: string,
  offset: number,
  partition = 0,
): Promise<void> {
  await withAdmin(kafka, async (admin) => {
    // kafkajs knows a topic's leaders only after another request about it
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: String(offset) }] });
  });
}

/** A store in memory: the state and the position it belongs to, per partition. */
export class MemoryFold {
  readonly values = new Map<number, string[]>();
  readonly positions = new Map<number, StartPosition>();
  readonly slices: Slice[] = [];

  readonly stored = (partition: number): Promise<StartPosition | undefined> =>
    Promise.resolve(this.positions.get(partition));

  /** Includes the record before the position, which shows whether the log is still the same. */
  storedWithProof(partition: number): Promise<StartPosition | undefined> {
    const last = this.slices.flatMap(({ records }) => records).at(-1);
    const stored = this.positions.get(partition);
    if (!stored || !last) return Promise.resolve(stored);
    return Promise.resolve({
      ...stored,
      previous: { appendedAtMs: last.appendedAtMs, fingerprint: fingerprint(last) },
    });
  }

  /** Compare-and-set: a slice that does not begin at the stored position changes nothing. */
  fold(slice: Slice): SliceResult {
    this.slices.push(slice);
    const { partition, records } = slice;
    const expected = this.positions.get(partition)?.offset ?? records[0]?.offset;
    if (expected !== undefined && records[0]?.offset !== expected) return { position: expected };
    const values = this.values.get(partition) ?? [];
    values.push(...records.map(({ value }) => String(value)));
    this.values.set(partition, values);
    const last = records[records.length - 1] as RawRecord;
    this.positions.set(partition, { offset: last.offset + 1 });
    return { position: last.offset + 1 };
  }

  all(): string[] {
    return [...this.values.values()].flat();
  }
}

export interface RunningServer {
  server: BatchServer;
  app: INestMicroservice;
  close(): Promise<void>;
}

/** A Nest microservice over a BatchServer whose handler is `handle`. */
export async function serve(
  options: Omit<BatchServerOptions, 'logger'> & Partial<Pick<BatchServerOptions, 'logger'>>,
  handle: (slice: Slice) => SliceResult | Promise<SliceResult>,
): Promise<RunningServer> {
  const server = new BatchServer({ logger: silentLogger, watermarkIntervalMs: 200, ...options });
  const app = await NestFactory.createMicroservice(folding(handle), { strategy: server, logger: false });
  await app.listen();
  return { server, app, close: () => app.close() };
}

function folding(handle: (slice: Slice) => SliceResult | Promise<SliceResult>): DynamicModule {
  @Controller()
  class Fold {
    @SliceHandler()
    fold(slice: Slice): SliceResult | Promise<SliceResult> {
      return handle(slice);
    }
  }
  @Module({})
  class FoldModule {}
  return { module: FoldModule, controllers: [Fold] };
}

export async function eventually(check: () => void | Promise<void>, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

export const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => String(from + i));
