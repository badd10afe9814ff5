import { ClientState, Counters } from '#usage';
import type { Keyspace } from '../keys.js';
import type { StateGuard } from '../state-version.js';

/** Identifies the last record folded. */
export interface LastRecord {
  readonly appendedAtMs: number;
  readonly fingerprint: string;
}

/** A partition's state as ingest holds it in memory: all or part of what the store holds at `position`. */
export class PartitionState {
  readonly clients = new Map<string, ClientState>();
  /** Number of cells in memory, of all clients. */
  cells = 0;
  /** Number of ids written per generation of append times (id-index.ts); only the latest two can still matter. */
  readonly generations: Map<number, number>;

  constructor(
    readonly partition: number,
    /** Keys of the space that it was read from. */
    readonly keys: Keyspace,
    /** Next offset to fold; undefined = never folded. */
    public position: number | undefined,
    public counters: Counters,
    generations: ReadonlyMap<number, number> = new Map(),
    /** The last record folded, to recognise that the log is still the same one. */
    public last?: LastRecord,
    readonly settings?: string,
    /** Dead letters and forwards of records below this offset are published already. */
    public publishedBelow = 0,
    /** Id of the commit that wrote this state, '' = none: a different commit can reach the same position. */
    public commitId = '',
  ) {
    this.generations = new Map(generations);
  }

  /** Later reads and writes are refused unless the stored state is still this one. */
  get guard(): StateGuard {
    const { position, commitId } = this;
    return { key: this.keys.position(this.partition), version: { position, commitId } };
  }

  /** Drops the cells in memory once there are more than `limit`; they are read again when needed. */
  forgetCells(limit: number): void {
    if (this.cells <= limit) return;
    for (const client of this.clients.values()) client.days.clear();
    this.cells = 0;
  }
}
