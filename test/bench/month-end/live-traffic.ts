import { setTimeout as sleep } from 'node:timers/promises';
import type { Kafka } from '#kafka';
import { createProducer } from '#kafka';
import { Random } from '../../support/traffic/random.js';
import { createCall } from './events.js';
import type { Positions } from './positions.js';

/** Interval between two batches of events. */
const BATCH_MS = 20;
const POLL_MS = 4;

/** Records that were published together into one partition, and the delay until they were in Redis. */
export interface Delay {
  /** Planned time of publication: a delayed generator must not hide a delay. Epoch ms. */
  readonly atMs: number;
  readonly delayMs: number;
  readonly records: number;
}

interface UnderWay {
  readonly atMs: number;
  readonly partition: number;
  readonly endOffset: number;
  readonly records: number;
}

/** Publishes events of today at an even pace, and measures when they become visible in Redis. */
export class LiveTraffic {
  readonly delays: Delay[] = [];
  private underWay: UnderWay[] = [];
  private stopped = false;
  private readonly producer = createProducer(this.kafka);
  private readonly random = new Random(7);
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
    private readonly positions: Positions,
    private readonly clientIds: readonly string[],
    private readonly perSecond: number,
  ) {}

  start(): void {
    this.running = Promise.all([this.publish(), this.watch()]);
  }

  /** Resolves once all published events are visible. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
    await this.producer.close();
  }

  private async publish(): Promise<void> {
    const startedAtMs = Date.now();
    let published = 0;
    for (let batch = 0; !this.stopped; batch++) {
      const atMs = startedAtMs + batch * BATCH_MS;
      await sleep(Math.max(0, atMs - Date.now()));
      const until = Math.floor(((batch + 1) * BATCH_MS * this.perSecond) / 1_000);
      const records = Array.from({ length: until - published }, (_, index) =>
        createCall(
          this.random.pick(this.clientIds),
          `live-${startedAtMs}-${published + index}`,
          atMs,
          this.random,
        ),
      );
      published = until;
      const counts = new Map<number, number>();
      for (const { key } of records) {
        const partition = this.positions.findPartition(String(key));
        counts.set(partition, (counts.get(partition) ?? 0) + 1);
      }
      for (const { partition, baseOffset } of await this.producer.send(this.topic, records)) {
        const count = counts.get(partition) ?? 0;
        this.underWay.push({ atMs, partition, endOffset: baseOffset + count, records: count });
      }
    }
  }

  private async watch(): Promise<void> {
    while (!this.stopped || this.underWay.length > 0) {
      await sleep(POLL_MS);
      if (this.underWay.length === 0) continue;
      const positions = await this.positions.all();
      const nowMs = Date.now();
      const isVisible = ({ partition, endOffset }: UnderWay): boolean =>
        (positions[partition] ?? 0) >= endOffset;
      for (const batch of this.underWay.filter(isVisible))
        this.delays.push({ atMs: batch.atMs, delayMs: nowMs - batch.atMs, records: batch.records });
      this.underWay = this.underWay.filter((batch) => !isVisible(batch));
    }
  }
}
