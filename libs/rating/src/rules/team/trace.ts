import type { TeamTerms } from '#contracts';
import { emitCells, slotStart } from '#usage';
import type { PeriodCalendar } from '../../calendar.js';
import { Rational } from '../../money/index.js';
import { bandLookup } from '../../runs/bands.js';
import { MS_PER_HOUR } from '../../metering/time-units.js';
import { isCharged } from './is-charged.js';
import type { Run } from '../../runs/runs.js';
import type { EventShare, TracedEvent } from '../../document/line-trace.js';
import { tracedShares } from '../../runs/traced-shares.js';
import type { TracedCell } from '../../runs/traced-shares.js';

/** The shifts behind staffed hours, by their overlap with the slots, in the order in which they fill tiers. */
export function traceHours<E extends TracedEvent>(
  run: Run<TeamTerms>,
  cell: TracedCell,
  events: Iterable<E>,
  calendar: PeriodCalendar,
): EventShare<E>[] {
  const findBand = bandLookup(run.item, calendar.bandOfSlot(run.terms.bands));
  const parts = [...events].flatMap((event) => shiftParts(run, event));
  parts.sort((a, b) => a.slot - b.slot || a.event.offset - b.event.offset);
  const quantities = parts.map(({ slot, ms }) => ({ band: findBand(slot), units: BigInt(ms) }));
  const shares = new Map<E, { quantity: Rational; ms: number }>();
  for (const [index, quantity] of tracedShares(quantities, run.item, MS_PER_HOUR, cell)) {
    const part = parts[index];
    if (!part) continue;
    const share = shares.get(part.event) ?? { quantity: Rational.ZERO, ms: 0 };
    shares.set(part.event, { quantity: share.quantity.plus(quantity), ms: share.ms + part.ms });
  }
  return [...shares].map(([event, { quantity, ms }]) => ({ event, quantity, measuredMs: ms, billedMs: ms }));
}

/** The parts of a shift in the run's slots; empty for a shift that the contract does not charge. */
function shiftParts<E extends TracedEvent>(
  run: Run<TeamTerms>,
  event: E,
): { readonly event: E; readonly slot: number; readonly ms: number }[] {
  const { body } = event;
  if (body.kind !== 'shift' || !isCharged(body, run.item)) return [];
  const parts: { event: E; slot: number; ms: number }[] = [];
  emitCells(body, (slot, _dimensions, [ms = 0]) => {
    if (slotStart(slot) >= run.fromMs && slotStart(slot) < run.toMs) parts.push({ event, slot, ms });
  });
  return parts;
}
