import type { Keyspace } from '../keys.js';
import { entries, readHashes } from '../read.js';
import type { RedisClient } from '../redis-client.js';

/** Why a close cannot be booked, as far as there is a code for it. */
export const WAITING_CODES = ['unknown-seller', 'documents-missing', 'close-lost'] as const;
export type WaitingCode = (typeof WAITING_CODES)[number];

export interface WaitingCause {
  readonly code: WaitingCode;
  /** Of `unknown-seller`: whom the contract names. */
  readonly sellerId?: string;
}

export interface WaitingReason {
  /** A sentence, in English. */
  readonly reason: string;
  /** Absent: what went wrong has no code, such as an answer of Kafka's. */
  readonly cause?: WaitingCause;
}

/** A close that cannot be booked, and why; `sinceMs` in epoch ms. */
export interface WaitingClose extends WaitingReason {
  readonly sinceMs: number;
}

/** A stretch of time in which closes were due or not booked, such as a month end. Epoch ms. */
export interface ClosingRun {
  readonly sinceMs: number;
  /** When nothing was left but closes that wait; undefined: it goes on. */
  readonly untilMs?: number;
  /** Closes booked in it. */
  readonly booked: number;
}

/** How far billing has come with closing, as it says itself. */
export interface ClosingReport {
  /** When it was written, epoch ms: an old one means that billing does not work. */
  readonly atMs: number;
  /** Periods that are due and whose close the fold has not met. */
  readonly due: number;
  /** Those of them whose marker is in the journal. */
  readonly published: number;
  /** Closes that the fold has met and the ledger has not booked. */
  readonly unbooked: number;
  /** Those of them whose drafts are appended. */
  readonly drafted: number;
  /** By client, those of them that cannot be booked. */
  readonly waiting: ReadonlyMap<string, WaitingClose>;
  /** The one that goes on, or the last one; undefined: there was none yet. */
  readonly run?: ClosingRun;
}

/** Where the billing process that leads says how far closing has come, and others read it. */
export class WaitingCloses {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
    /** Of the drafts: the number series. */
    private readonly partition: number,
  ) {}

  async write({ waiting, run, ...counts }: ClosingReport): Promise<void> {
    const [key, waitingKey] = [this.keys.closing(this.partition), this.keys.waitingCloses(this.partition)];
    const fields = [...waiting].flatMap(([clientId, close]) => [clientId, JSON.stringify(close)]);
    const writing = this.redis.multi().del(key, waitingKey);
    if (fields.length > 0) writing.hset(waitingKey, ...fields);
    writing.hset(key, { ...counts, ...(run && { run: JSON.stringify(run) }) });
    await writing.exec();
  }

  /** undefined: billing has never closed anything here. */
  async read(): Promise<ClosingReport | undefined> {
    const [report = [], waiting = []] = await readHashes(this.redis, this.keys.guard(this.partition), [
      { key: this.keys.closing(this.partition), fields: [] },
      { key: this.keys.waitingCloses(this.partition), fields: [] },
    ]);
    const fields = entries(report);
    if (!fields.has('atMs')) return undefined;
    const number = (name: string): number => Number(fields.get(name) ?? 0);
    const run = fields.get('run');
    const closes = [...entries(waiting)].map(([clientId, json]): [string, WaitingClose] => [
      clientId,
      JSON.parse(json) as WaitingClose,
    ]);
    return {
      ...{ atMs: number('atMs'), due: number('due'), published: number('published') },
      ...{ unbooked: number('unbooked'), drafted: number('drafted'), waiting: new Map(closes) },
      ...(run !== undefined && { run: JSON.parse(run) as ClosingRun }),
    };
  }
}
