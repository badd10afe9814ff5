/** A batch of the log whose records cannot be read; one record with neither key nor value stands for it. */
export interface UndecodableBatch {
  readonly firstOffset: number;
  readonly lastOffset: number;
  /** As many as it claims to hold. */
  readonly records: number;
  /** As it is in the log. */
  readonly bytes: number;
  /** For people: how many records, how compressed, and what is wrong. */
  readonly reason: string;
}
