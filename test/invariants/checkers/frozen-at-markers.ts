import { firstDifference } from './first-difference.js';
import type { Figures } from './usage-is-the-tally.js';

/**
 * Usage of a period as one of its closes froze it, and the usage that precedes the close's marker in the log.
 */
export interface FrozenUsage {
  readonly close: string;
  readonly before: Figures;
  readonly frozen: Figures;
}

/** A close holds all usage before its marker, and nothing after it. */
export function frozenAtMarkers(closes: readonly FrozenUsage[]): string | undefined {
  return closes
    .map(({ close, before, frozen }) =>
      firstDifference(close, Object.entries(before), Object.entries(frozen)),
    )
    .find((difference) => difference !== undefined);
}
