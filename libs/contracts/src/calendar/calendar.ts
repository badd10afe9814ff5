/** The starts of a billing calendar in a zone, in epoch ms, ascending. */
export interface Calendar {
  /** The last start at or before an instant. */
  readonly startAt: (epochMs: number) => number | undefined;
  /** The first start after an instant. */
  readonly startAfter: (epochMs: number) => number | undefined;
  /** The last start of all, where no period begins; Infinity for a calendar that never ends. */
  readonly endMs: number;
}
