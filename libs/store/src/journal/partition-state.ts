import { ClientState, Counters } from '#usage';
import type { Keyspace } from '../keys.js';
import type { StateGuard } from '../state-version.js';

/** What is remembered of the last record folded. */
export interface LastRecord {
  readonly appendedAtMs: number;
  readonly fingerprint: string;
}

/** A partition's state as ingest holds it in memory: what the store holds at `position`, or part of it. */
export class PartitionState {
  readonly clients = new Map<string, ClientState>();
  /** Cells in memory, of all clients. */
  cells = 0;
  /** Ids written per generation of append times (id-index.ts); only the latest two can still matter. */
  readonly generations: Map<number, number>;

  constructor(
    readonly partition: number,
    /** Of the space that it was read from. */
    readonly keys: Keyspace,
    /** Next offset to fold; undefined = never folded. */
    public position: number | undefined,
    public counters: Counters,
    generations: ReadonlyMap<number, number> = new Map(),
    /** The last record folded: proof that the log is the one folded before. */
    public last?: LastRecord,
    readonly settings?: string,
    /** Dead letters and forwards of records below this offset are published already. */
    public publishedBelow = 0,
    /** Names the commit that brought the state here, '' = none: others can have come to the same position. */
    public commitId = '',
  ) {
    this.generations = new Map(generations);
  }

  /** What is read to go on from this state, and what is written over it, must meet it as it is. */
  get guard(): StateGuard {
    const { position, commitId } = this;
    return { key: this.keys.position(this.partition), standing: { position, commitId } };
  }

  /** Drops the cells kept in memory once there are more than `limit`; they are read again when needed. */
  forgetCells(limit: number): void {
    if (this.cells <= limit) return;
    for (const client of this.clients.values()) client.days.clear();
    this.cells = 0;
  }
}
