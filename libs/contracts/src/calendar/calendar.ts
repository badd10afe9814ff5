/** The starts of a billing calendar in a zone, in epoch ms, ascending. */
export interface Calendar {
  /** The last start at or before an instant. */
  readonly lastStart: (epochMs: number) => number | undefined;
  /** The first start after an instant. */
  readonly nextStart: (epochMs: number) => number | undefined;
  /** The final start, which only ends a period; Infinity for a calendar without end. */
  readonly endMs: number;
}
