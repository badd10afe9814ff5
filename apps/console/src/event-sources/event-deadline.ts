import { SLOT_MS } from '#usage';

/** The legs that ended in a slot, as metered. */
export interface SlotLegs {
  readonly slot: number;
  readonly legs: number;
}

/** Expected events from which a total absence is no chance: with a Poisson rate, 3 in 10,000. */
const EXPECTED_EVENTS = 8;

/**
 * The instant, after `fromMs`, by which enough legs had arrived in the week before that a source with this share of
 * them must have sent an event. A slot's legs count as spread over it evenly.
 *
 * @param week the slots of the week before, in order, starting with the one that holds `fromMs`
 */
export function eventDeadline(week: readonly SlotLegs[], fromMs: number, share: number): number | undefined {
  let left = EXPECTED_EVENTS;
  for (const { slot, legs } of week) {
    const startMs = slot * SLOT_MS;
    const beginMs = Math.max(startMs, fromMs);
    const perMs = (legs * share) / SLOT_MS;
    const arrived = perMs * Math.max(0, startMs + SLOT_MS - beginMs);
    if (arrived >= left) return beginMs + left / perMs;
    left -= arrived;
  }
  return undefined;
}
