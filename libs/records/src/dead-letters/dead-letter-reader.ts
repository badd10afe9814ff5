import type { Kafka, Watermarks, Window } from '#kafka';
import { LogEnds, LogReader, readBackward, readOffsets } from '#kafka';
import { storedDeadLetter } from './stored-dead-letter.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';

const PARTITION = 0;

/** Return `stop` to end the reading. */
type OnDeadLetter = (stored: StoredDeadLetter) => 'stop' | undefined | Promise<'stop' | undefined>;

/** Reads the dead letters; keeps only what `pick` returns for each. */
export class DeadLetterReader {
  constructor(
    private readonly kafka: Kafka,
    readonly topic: string,
  ) {}

  async ends(): Promise<Watermarks> {
    const ends = new LogEnds(this.kafka, this.topic);
    return ends.read(PARTITION).finally(() => ends.close());
  }

  /** undefined: it does not exist, or no longer. */
  async one(id: number): Promise<StoredDeadLetter | undefined> {
    let found: StoredDeadLetter | undefined;
    await this.forward({ low: id, high: id + 1 }, (stored) => {
      found = stored;
      return undefined;
    });
    return found;
  }

  /** The dead letters with `low` ≤ id < `high`, oldest first, until `onDeadLetter` returns `stop`. */
  async forward({ low, high }: Watermarks, onDeadLetter: OnDeadLetter): Promise<void> {
    const ends = await this.ends();
    const [from, to] = [Math.max(low, ends.low), Math.min(high, ends.high)];
    if (from >= to) return;
    const stopped = new Error('stopped');
    await this.withReader((reader) =>
      readOffsets(reader, { partition: PARTITION, from, to }, async (record) => {
        const stored = storedDeadLetter(record);
        if (stored && (await onDeadLetter(stored)) === 'stop') throw stopped;
      }),
    ).catch((error: unknown) => {
      if (error !== stopped) throw error;
    });
  }

  /** Reads backward from `before` (default: the end), a window at a time, for as long as the caller continues. */
  backward<T>(
    before: number | undefined,
    pick: (stored: StoredDeadLetter) => T | undefined,
  ): AsyncGenerator<Window<T>, void> {
    return readBackward(this.kafka, { topic: this.topic, partition: PARTITION, before }, (record) => {
      const stored = storedDeadLetter(record);
      return stored && pick(stored);
    });
  }

  private async withReader(read: (reader: LogReader) => Promise<void>): Promise<void> {
    const reader = await LogReader.open(this.kafka, this.topic);
    await read(reader).finally(() => reader.close());
  }
}
