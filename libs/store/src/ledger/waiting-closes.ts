import type { Keyspace } from '../keys.js';
import { entries, readHashes } from '../read.js';
import type { RedisClient } from '../redis-client.js';

/** Why a close cannot be booked, where there is a code for it. */
export const WAITING_CODES = ['unknown-seller', 'documents-missing', 'close-lost'] as const;
export type WaitingCode = (typeof WAITING_CODES)[number];

export interface WaitingCause {
  readonly code: WaitingCode;
  /** Only for `unknown-seller`: the seller that the contract names. */
  readonly sellerId?: string;
}

export interface WaitingReason {
  /** An English sentence. */
  readonly reason: string;
  /** Absent when the failure has no code, such as an error reported by Kafka. */
  readonly cause?: WaitingCause;
}

/** A close that cannot be booked, and why; `sinceMs` in epoch ms. */
export interface WaitingClose extends WaitingReason {
  readonly sinceMs: number;
}

/** A period of time in which closes are due or not booked, such as a month end. Epoch ms. */
export interface ClosingRun {
  readonly sinceMs: number;
  /** When only waiting closes were left; undefined while the run continues. */
  readonly untilMs?: number;
  /** Number of closes booked in it. */
  readonly booked: number;
}

/** Billing's own report on its progress with closing. */
export interface ClosingReport {
  /** When it was written, epoch ms: an old report means that billing does not work. */
  readonly atMs: number;
  /** Number of due periods whose close has not been folded. */
  readonly due: number;
  /** Of these, the number whose marker is in the journal. */
  readonly published: number;
  /** Number of closes that are folded and not booked by the ledger. */
  readonly unbooked: number;
  /** Of these, the number whose drafts are appended. */
  readonly drafted: number;
  /** Of these, by client, the ones that cannot be booked. */
  readonly waiting: ReadonlyMap<string, WaitingClose>;
  /** The current or last run; undefined: there has been none yet. */
  readonly run?: ClosingRun;
}

/** The leading billing process writes its progress with closing here, for other processes to read. */
export class WaitingCloses {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
    /** Partition of the drafts, that is, the number series. */
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

  /** undefined: billing has never written a report here. */
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
