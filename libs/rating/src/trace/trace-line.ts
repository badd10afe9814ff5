import { minorUnits } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import { emitCells, toRow } from '#usage';
import type { UsageRow } from '#usage';
import { periodCalendar } from '../calendar.js';
import { usageChargesOfPeriod } from '../rules/apply-rules.js';
import type { LineTrace, TracedEvent } from '../document/line-trace.js';
import type { RatedLine } from '../document/rated-line.js';
import { meterUsage } from '../metering/meters.js';
import { roundToLine, sortLines } from '../rules/lines.js';
import { hasContract, cutSegments } from '../runs/segments.js';

/**
 * The events behind every line of a period for which `matches` returns true, rated as `rate` does. The quantities of
 * the events add up exactly to those of the lines. Fees, contracted hours, discounts and shortfalls have no events.
 * @param events all events in force of the client that overlap the period, in any order, each once
 */
export function traceLine<E extends TracedEvent>(
  versions: readonly ContractVersion[],
  events: readonly E[],
  period: Period,
  matches: (line: RatedLine) => boolean,
): LineTrace<E> {
  const segments = cutSegments(versions, period);
  const currency = segments.filter(hasContract).at(-1)?.terms.currency;
  const decimals = currency === undefined ? undefined : minorUnits(currency);
  if (decimals === undefined) return { events: [], spans: [] };
  const calendar = periodCalendar(versions, period);
  const metering = meterUsage(segments, toRows(events), calendar);
  const charges = new Map(
    usageChargesOfPeriod({ segments, metering, period, calendar }).map((charge) => [
      roundToLine(charge, decimals),
      charge,
    ]),
  );
  const traces = sortLines([...charges.keys()])
    .filter(({ line }) => matches(line))
    .flatMap((rounded) => charges.get(rounded)?.trace(events) ?? []);
  return {
    events: traces.flatMap((trace) => trace.events),
    spans: traces.flatMap((trace) => trace.spans),
  };
}

function* toRows(events: readonly TracedEvent[]): Generator<UsageRow> {
  for (const { body } of events) {
    const rows: UsageRow[] = [];
    emitCells(body, (slot, dimensions, vector) => rows.push(toRow(slot, dimensions, vector)));
    yield* rows;
  }
}
