import { ClientState, Counters } from '#usage';

/** A partition's state as ingest holds it in memory: what the store holds at `position`, or part of it. */
export class PartitionState {
  readonly clients = new Map<string, ClientState>();
  /** Ids written per generation of append times (id-index.ts); only the latest two can still matter. */
  readonly generations: Map<number, number>;

  constructor(
    readonly partition: number,
    /** Next offset to fold; undefined = never folded. */
    public position: number | undefined,
    public counters: Counters,
    generations: ReadonlyMap<number, number> = new Map(),
    /** Append time of the last record folded: proof that the log is the one folded before. */
    public lastAppendedAtMs: number | undefined = undefined,
    readonly settings: string | undefined = undefined,
  ) {
    this.generations = new Map(generations);
  }
}
