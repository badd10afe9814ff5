import type { Kafka } from 'kafkajs';
import { LogReader } from './log-reader.js';

/** Append times of single records of a topic; the last result is cached for each partition. */
export class AppendTimes {
  private reader: Promise<LogReader> | undefined;
  private readonly known = new Map<number, { readonly offset: number; readonly atMs: number }>();

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
  ) {}

  /**
   * By partition, epoch ms of the record at the given offset, or of the next readable one; none where nothing
   * can be read yet, or no time is known.
   * @throws when the broker does not answer; the next call connects again
   */
  async find(offsets: ReadonlyMap<number, number>): Promise<Map<number, number>> {
    try {
      for (const [partition, offset] of offsets) {
        if (this.known.get(partition)?.offset === offset) continue;
        const atMs = await this.read(partition, offset);
        if (atMs !== undefined) this.known.set(partition, { offset, atMs });
      }
    } catch (error) {
      await this.close();
      throw error;
    }
    return new Map(
      [...offsets].flatMap(([partition, offset]): [number, number][] => {
        const known = this.known.get(partition);
        return known?.offset === offset ? [[partition, known.atMs]] : [];
      }),
    );
  }

  async close(): Promise<void> {
    const reader = this.reader;
    this.reader = undefined;
    await reader?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  /** Reads at most one batch: the broker sends the first one whole, whatever its size. */
  private async read(partition: number, offset: number): Promise<number | undefined> {
    this.reader ??= LogReader.open(this.kafka, this.topic);
    const [fetched] = await (
      await this.reader
    ).fetch(new Map([[partition, offset]]), { maxWaitMs: 50, maxBytes: 1 });
    return fetched?.records.find(({ appendedAtMs }) => appendedAtMs >= 0)?.appendedAtMs;
  }
}
