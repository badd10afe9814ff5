import { firstDifference } from './first-difference.js';
import type { Figures } from './usage-is-the-tally.js';

/** Usage of a period as one of its closes has frozen it, and what lay before that close's marker in the log. */
export interface FrozenUsage {
  readonly close: string;
  readonly before: Figures;
  readonly frozen: Figures;
}

/** A close knows what was before its marker: all of it, and nothing after. */
export function frozenAtMarkers(closes: readonly FrozenUsage[]): string | undefined {
  return closes
    .map(({ close, before, frozen }) =>
      firstDifference(close, Object.entries(before), Object.entries(frozen)),
    )
    .find((difference) => difference !== undefined);
}
