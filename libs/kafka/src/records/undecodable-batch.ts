/** A batch of the log whose records cannot be read; one record with neither key nor value represents it. */
export interface UndecodableBatch {
  readonly firstOffset: number;
  readonly lastOffset: number;
  /** The number that it claims to hold. */
  readonly records: number;
  /** Size in the log. */
  readonly bytes: number;
  /** For people: the number of records, the codec and the problem. */
  readonly reason: string;
}
