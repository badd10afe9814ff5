import { minorUnits } from '#contracts';
import type { CapacityOverflow, ContractVersion, Period, Price, TeamTerms } from '#contracts';
import { emitCells, toRow } from '#usage';
import type { UsageRow } from '#usage';
import { periodCalendar } from '../calendar.js';
import type { PeriodCalendar } from '../calendar.js';
import { chargesOfPeriod } from '../rules/apply-rules.js';
import type { RatedLine } from '../document/rated-line.js';
import { meterUsage } from '../metering/meters.js';
import type { MeteredUsage } from '../metering/meters.js';
import { roundToLine, sortLines } from '../rules/lines.js';
import type { Charge } from '../rules/lines.js';
import type { Run } from '../runs/runs.js';
import { hasContract, cutSegments } from '../runs/segments.js';
import type { Segment } from '../runs/segments.js';
import type { EventShare, LineTrace, SpanShare, TracedEvent } from './line-trace.js';
import { traceCapacity } from './trace-capacity.js';
import { traceContacts } from './trace-contacts.js';
import { traceHours } from './trace-hours.js';

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
    chargesOfPeriod({ segments, metering, period, calendar }).map((charge) => [
      roundToLine(charge, decimals),
      charge,
    ]),
  );
  const context = { events, segments, metering, calendar };
  const traces = sortLines([...charges.keys()])
    .filter(({ line }) => matches(line))
    .flatMap((rounded) => charges.get(rounded) ?? [])
    .map((charge) => traceCharge(charge, context));
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

interface TraceContext<E> {
  readonly events: readonly E[];
  readonly segments: readonly Segment[];
  readonly metering: MeteredUsage;
  readonly calendar: PeriodCalendar;
}

function traceCharge<E extends TracedEvent>(
  charge: Charge,
  { events, segments, metering, calendar }: TraceContext<E>,
): { events: EventShare<E>[]; spans: SpanShare<E>[] } {
  const cell = {
    ...(charge.tier !== undefined && { tier: charge.tier }),
    ...(charge.band !== undefined && { band: charge.band }),
  };
  const isCharged = <T>(run: Run<T>): boolean => run === charge.run;
  const price: Run<Price> | undefined = metering.contacts.map(({ run }) => run).find(isCharged);
  if (price) return { events: traceContacts(price, cell, events, segments, calendar), spans: [] };
  const team: Run<TeamTerms> | undefined = [...metering.teams.keys()].find(isCharged);
  if (team && metering.teams.get(team))
    return { events: traceHours(team, cell, events, calendar), spans: [] };
  const overflow: Run<CapacityOverflow> | undefined = [...metering.capacity.keys()].find(isCharged);
  const meterOf = overflow && metering.capacity.get(overflow);
  if (overflow && meterOf)
    return { events: [], spans: traceCapacity(overflow, cell, events, meterOf, calendar) };
  return { events: [], spans: [] };
}
