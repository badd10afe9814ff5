import type { Keyspace } from '../keys.js';
import { entries, readHashes } from '../read.js';
import type { RedisClient } from '../redis-client.js';

/** A close that cannot be booked, and why; `sinceMs` in epoch ms. */
export interface WaitingClose {
  readonly reason: string;
  readonly sinceMs: number;
}

/** How far billing has come with closing, as it says itself. */
export interface ClosingReport {
  /** When it was written, epoch ms: an old one means that billing does not work. */
  readonly atMs: number;
  /** Periods that are due and whose close the fold has not met. */
  readonly due: number;
  /** Closes that the fold has met and the ledger has not booked. */
  readonly unbooked: number;
  /** By client, those of them that cannot be booked. */
  readonly waiting: ReadonlyMap<string, WaitingClose>;
}

/** Where the billing process that leads says how far closing has come, and others read it. */
export class WaitingCloses {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
    /** Of the drafts: the number series. */
    private readonly partition: number,
  ) {}

  async write({ atMs, due, unbooked, waiting }: ClosingReport): Promise<void> {
    const fields = [...waiting].flatMap(([clientId, close]) => [clientId, JSON.stringify(close)]);
    const key = this.keys.waitingCloses(this.partition);
    const writing = this.redis.multi().del(key);
    if (fields.length > 0) writing.hset(key, ...fields);
    writing.hset(this.keys.closing(this.partition), { atMs, due, unbooked });
    await writing.exec();
  }

  /** undefined: billing has never closed anything here. */
  async read(): Promise<ClosingReport | undefined> {
    const [report = [], waiting = []] = await readHashes(this.redis, this.keys.guard(this.partition), [
      { key: this.keys.closing(this.partition), fields: [] },
      { key: this.keys.waitingCloses(this.partition), fields: [] },
    ]);
    const fields = entries(report);
    const number = (name: string): number => Number(fields.get(name) ?? 0);
    if (!fields.has('atMs')) return undefined;
    const closes = [...entries(waiting)].map(([clientId, json]): [string, WaitingClose] => [
      clientId,
      JSON.parse(json) as WaitingClose,
    ]);
    return {
      ...{ atMs: number('atMs'), due: number('due'), unbooked: number('unbooked') },
      waiting: new Map(closes),
    };
  }
}
