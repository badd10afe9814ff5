import type { Kafka } from 'kafkajs';
import { LogEnds } from '../consume/log-ends.js';
import type { Watermarks } from '../consume/start-position.js';
import { LogReader } from '../read/log-reader.js';
import { readBetween } from '../read/read-between.js';
import { filedLetter } from './filed-letter.js';
import type { FiledLetter } from './filed-letter.js';

const PARTITION = 0;
const FIRST_WINDOW = 256;
const LAST_WINDOW = 4_096;

/** `stop`: no further. */
type OnLetter = (letter: FiledLetter) => 'stop' | undefined | Promise<'stop' | undefined>;

/** What one step back through the letters brought. */
export interface Window<T> {
  /** Everything from here on has been seen. */
  readonly from: number;
  /** The newest first. */
  readonly found: readonly T[];
}

/** Reads the dead letters; of what is read only what `pick` makes of it is kept. */
export class LetterBox {
  constructor(
    private readonly kafka: Kafka,
    readonly topic: string,
  ) {}

  async ends(): Promise<Watermarks> {
    const ends = new LogEnds(this.kafka, this.topic);
    return ends.of(PARTITION).finally(() => ends.close());
  }

  /** undefined: it is not, or no longer, there. */
  async one(id: number): Promise<FiledLetter | undefined> {
    let found: FiledLetter | undefined;
    await this.forward({ low: id, high: id + 1 }, (letter) => {
      found = letter;
      return undefined;
    });
    return found;
  }

  /** The letters with `low` ≤ id < `high`, the oldest first, until one is answered with `stop`. */
  async forward({ low, high }: Watermarks, onLetter: OnLetter): Promise<void> {
    const ends = await this.ends();
    const [from, to] = [Math.max(low, ends.low), Math.min(high, ends.high)];
    if (from >= to) return;
    const stopped = new Error('stopped');
    await this.withReader((reader) =>
      readBetween(reader, { partition: PARTITION, from, to }, async (record) => {
        const letter = filedLetter(record);
        if (letter && (await onLetter(letter)) === 'stop') throw stopped;
      }),
    ).catch((error: unknown) => {
      if (error !== stopped) throw error;
    });
  }

  /** Goes back from `before`, without one from the end, a window at a time, for as long as the caller goes on. */
  async *backward<T>(
    before: number | undefined,
    pick: (letter: FiledLetter) => T | undefined,
  ): AsyncGenerator<Window<T>, void> {
    const { low, high } = await this.ends();
    const reader = await LogReader.open(this.kafka, this.topic);
    try {
      let window = FIRST_WINDOW;
      for (let to = Math.min(before ?? high, high); to > low;) {
        const from = Math.max(low, to - window);
        const found: T[] = [];
        await readBetween(reader, { partition: PARTITION, from, to }, (record) => {
          const letter = filedLetter(record);
          const picked = letter && pick(letter);
          if (picked !== undefined) found.unshift(picked);
        });
        yield { from, found };
        to = from;
        window = Math.min(window * 4, LAST_WINDOW);
      }
    } finally {
      await reader.close();
    }
  }

  private async withReader(read: (reader: LogReader) => Promise<void>): Promise<void> {
    const reader = await LogReader.open(this.kafka, this.topic);
    await read(reader).finally(() => reader.close());
  }
}
