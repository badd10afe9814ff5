import { SLOT_MS } from '#usage';

/** Legs that ended in a slot, as usage has them. */
export interface SlotLegs {
  readonly slot: number;
  readonly legs: number;
}

/** Where it usually brings at least so many, none is no chance: of a Poisson rate, 3 in 10,000. */
const MISSED = 8;

/**
 * By when, after an instant, so many legs had come that a platform with this share of them must have been heard.
 * A slot's legs count as spread over it evenly.
 *
 * @param week the week before, in the order of slots, from the slot that holds `fromMs` on
 */
export function missedAt(week: readonly SlotLegs[], fromMs: number, share: number): number | undefined {
  let left = MISSED;
  for (const { slot, legs } of week) {
    const startMs = slot * SLOT_MS;
    const beginMs = Math.max(startMs, fromMs);
    const perMs = (legs * share) / SLOT_MS;
    const came = perMs * Math.max(0, startMs + SLOT_MS - beginMs);
    if (came >= left) return beginMs + left / perMs;
    left -= came;
  }
  return undefined;
}
