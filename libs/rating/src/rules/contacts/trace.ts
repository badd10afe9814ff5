import type { Price } from '#contracts';
import { emitCells, toRow } from '#usage';
import type { ContactRow } from '#usage';
import type { PeriodCalendar } from '../../calendar.js';
import { bandLookup } from '../../runs/bands.js';
import { findSegment } from '../../runs/belonging.js';
import { classifyLeg } from '../../metering/billable.js';
import { quantityRule } from '../../metering/quantity.js';
import type { Run } from '../../runs/runs.js';
import type { Segment } from '../../runs/segments.js';
import type { EventShare, TracedEvent } from '../../document/line-trace.js';
import { tracedShares } from '../../runs/traced-shares.js';
import type { TracedCell } from '../../runs/traced-shares.js';

/** The legs that a price bills, in the order in which they fill its tiers: by slot, then by journal offset. */
export function traceContacts<E extends TracedEvent>(
  run: Run<Price>,
  cell: TracedCell,
  events: Iterable<E>,
  segments: readonly Segment[],
  calendar: PeriodCalendar,
): EventShare<E>[] {
  const { billed, measured, perUnit } = quantityRule(run.item);
  const findBand = bandLookup(run.item, calendar.bandOfSlot(run.terms.bands));
  const legs = [...events]
    .flatMap((event) => {
      const row = toContactRow(event);
      return row && isBilled(run, row, segments) ? [{ event, row }] : [];
    })
    .sort((a, b) => a.row.slot - b.row.slot || a.event.offset - b.event.offset);
  const quantities = legs.map(({ row }) => ({
    band: findBand(row.slot),
    units: BigInt(billed(row.measures)),
  }));
  const shares = tracedShares(quantities, run.item, perUnit, cell);
  return legs.flatMap(({ event, row: { measures } }, index) => {
    const quantity = shares.get(index);
    if (!quantity) return [];
    const figures = measured
      ? { measuredMs: measured(measures), billedMs: billed(measures) }
      : { contacts: measures.contacts };
    return [{ event, quantity, ...figures }];
  });
}

function toContactRow({ body }: TracedEvent): ContactRow | undefined {
  let found: ContactRow | undefined;
  emitCells(body, (slot, dimensions, vector) => {
    const row = toRow(slot, dimensions, vector);
    if (row.kind === 'contact') found = row;
  });
  return found;
}

function isBilled(run: Run<Price>, row: ContactRow, segments: readonly Segment[]): boolean {
  const segment = findSegment(segments, row.slot);
  const legClass = segment && classifyLeg(row, segment.terms);
  if (!legClass || !('price' in legClass)) return false;
  return run.parts.some((part) => part.segment.index === segment.index && part.position === legClass.price);
}
