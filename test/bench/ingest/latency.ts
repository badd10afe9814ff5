import { setTimeout as sleep } from 'node:timers/promises';
import { createProducer } from '#kafka';
import { measureSpread } from '../measure/spread.js';
import { ingest } from './contenders.js';
import { events, first } from './events.js';
import type { BenchEnvironment } from './environment.js';

const PER_SECOND = 2_000;
const BATCH_MS = 20;
const POLL_MS = 2;
/** Not counted: the first folds run code that is not compiled yet. */
const WARM_UP_S = 3;

/** From the call that publishes an event until its partition's position in Redis has passed it, ms. */
export interface Latency {
  readonly events: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

interface Sent {
  readonly atMs: number;
  readonly count: number;
}

/** Publishes at a steady pace while ingest folds, and polls Redis every 2 ms. */
export async function measureLatency(environment: BenchEnvironment, seconds: number): Promise<Latency> {
  const running = await ingest(environment, 1);
  try {
    const before = await caughtUp(environment);
    const watch = new Watch(environment, before);
    await publish(environment, watch, (seconds + WARM_UP_S) * PER_SECOND);
    await watch.end();
    return summarize(watch.waits.slice(WARM_UP_S * PER_SECOND));
  } finally {
    await running.stop();
  }
}

/** Waits until nothing is left to fold; returns the positions. */
async function caughtUp(environment: BenchEnvironment): Promise<number[]> {
  const ends = await environment.ends();
  for (;;) {
    const positions = await environment.positions();
    if (positions.every((position, partition) => position === ends[partition])) return positions;
    await sleep(100);
  }
}

/** Records that are sent but not yet in Redis, and the delays of those that are. */
class Watch {
  readonly waits: number[] = [];
  private readonly waiting: Map<number, Sent & { end: number }>[];
  private closing = false;
  private readonly done = this.poll();

  constructor(
    private readonly environment: BenchEnvironment,
    positions: readonly number[],
  ) {
    this.waiting = positions.map(() => new Map<number, Sent & { end: number }>());
  }

  note(partition: number, baseOffset: number, sent: Sent): void {
    this.waiting[partition]?.set(baseOffset, { ...sent, end: baseOffset + sent.count });
  }

  /** Waits until every record is in Redis. */
  async end(): Promise<void> {
    this.closing = true;
    await this.done;
  }

  private async poll(): Promise<void> {
    do {
      await sleep(POLL_MS);
      const positions = await this.environment.positions();
      const now = performance.now();
      for (const [partition, waiting] of this.waiting.entries()) {
        for (const [baseOffset, { end, atMs, count }] of waiting) {
          if ((positions[partition] ?? 0) < end) continue;
          this.waits.push(...Array<number>(count).fill(now - atMs));
          waiting.delete(baseOffset);
        }
      }
    } while (!this.closing || this.waiting.some(({ size }) => size > 0));
  }
}

async function publish(environment: BenchEnvironment, watch: Watch, count: number): Promise<void> {
  const producer = createProducer(environment.kafka);
  const size = (PER_SECOND * BATCH_MS) / 1_000;
  const records = [...first(count, events(Date.now(), 2))];
  const startedAtMs = performance.now();
  const acknowledged: Promise<void>[] = [];
  for (let from = 0; from < count; from += size) {
    const dueAtMs = startedAtMs + (1_000 * from) / PER_SECOND;
    await sleep(Math.max(0, dueAtMs - performance.now()));
    const batch = records.slice(from, from + size);
    const atMs = performance.now();
    acknowledged.push(
      producer.send(environment.journal, batch).then((appended) => {
        const counts = environment.byPartition(batch);
        for (const { partition, baseOffset } of appended)
          watch.note(partition, baseOffset, { atMs, count: counts.get(partition) ?? 0 });
      }),
    );
  }
  await Promise.all(acknowledged);
  await producer.close();
}

function summarize(waits: readonly number[]): Latency {
  const sorted = [...waits].sort((a, b) => a - b);
  const quantile = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  const events = sorted.length;
  return {
    events,
    perSecond: PER_SECOND,
    p50: quantile(0.5),
    p90: quantile(0.9),
    p99: quantile(0.99),
    max: measureSpread(waits).max,
  };
}
