/** A half-open time range, in epoch ms. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** RFC 3339 in UTC with milliseconds: `2026-03-31T22:00:00.000Z`. */
export const isoInstant = (epochMs: number): string => new Date(epochMs).toISOString();

export const isSameRange = (a: TimeRange, b: TimeRange): boolean =>
  a.fromMs === b.fromMs && a.toMs === b.toMs;
