import type { Increment, ShortThreshold } from '../vocabularies.js';
import { SHORT_THRESHOLDS } from '../vocabularies.js';

/** The times that handle time consists of, of one leg or summed over legs, in ms. */
interface HandlingTimes {
  /** Talk or, without a call, active time. */
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapMs: number;
}

/** Handle time, ms: talk (or active) + hold + wrap-up. */
export const handleMs = ({ talkMs, holdMs, wrapMs }: HandlingTimes): number => talkMs + holdMs + wrapMs;

const FIRST_AND_NEXT_MS: Readonly<Record<Increment, readonly [first: number, next: number]>> = {
  '1/1': [1_000, 1_000],
  '6/6': [6_000, 6_000],
  '30/6': [30_000, 6_000],
  '60/60': [60_000, 60_000],
};

/** Rule 4 (quantity): rounds ms up by a billing increment. 0 stays 0, else first + ⌈max(0, ms − first) / next⌉ · next. */
export const roundUp = (ms: number, increment: Increment): number => {
  if (ms === 0) return 0;
  const [first, next] = FIRST_AND_NEXT_MS[increment];
  return ms <= first ? first : first + Math.ceil((ms - first) / next) * next;
};

/** The greatest short-contact threshold (s) that a handle time reaches. */
export const shortClass = (ms: number): ShortThreshold => {
  let reached: ShortThreshold = 0;
  for (const threshold of SHORT_THRESHOLDS) if (ms >= threshold * 1000) reached = threshold;
  return reached;
};
