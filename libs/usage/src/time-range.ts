/** A half-open time range, in epoch ms. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

export const isSameRange = (a: TimeRange, b: TimeRange): boolean =>
  a.fromMs === b.fromMs && a.toMs === b.toMs;
