import type { TimeRange } from '#usage';
import { isoInstant } from '#usage';
import type { RatedPeriod } from './rated-document.js';

/** Prints RFC 3339 in UTC; without milliseconds if they are zero: `2026-03-31T22:00:00Z`. */
export const printInstant = (epochMs: number): string => isoInstant(epochMs).replace('.000Z', 'Z');

/** A half-open period as documents print it. */
export const printedPeriod = ({ fromMs, toMs }: TimeRange): RatedPeriod => ({
  from: printInstant(fromMs),
  to: printInstant(toMs),
});
