import { OverflowTerms, Price } from '#contracts';
import type { CapacityOverflow, TeamTerms, Terms } from '#contracts';
import type { ContactDimensions, ContactRow, UsageRow } from '#usage';
import type { PeriodCalendar } from '../calendar.js';
import type { ListedUsage } from '../document/rated-document.js';
import { findSegment, slotRange } from '../runs/belonging.js';
import { classifyLeg } from './billable.js';
import { groupRuns } from '../runs/runs.js';
import { teamPart } from '../runs/team-part.js';
import type { RunPart, Run } from '../runs/runs.js';
import type { Segment } from '../runs/segments.js';
import { CapacityMeter } from './capacity-meter.js';
import { ContactMeter } from './contact-meter.js';
import { LegRouteCache } from './leg-route-cache.js';
import { HoursMeter } from './hours-meter.js';
import { UnbilledUsage } from './unbilled-usage.js';

type Sink = (row: ContactRow) => void;

/** A period's usage, assigned to the runs that charge it. */
export interface MeteredUsage {
  readonly contacts: readonly ContactMeter[];
  /** Runs of staffed hours. */
  readonly teams: ReadonlyMap<Run<TeamTerms>, HoursMeter>;
  readonly capacity: ReadonlyMap<Run<CapacityOverflow>, CapacityMeter>;
  readonly listed: readonly ListedUsage[];
}

/** The meters of one segment. All segments that a run spans share its meter. */
interface SegmentMeters {
  readonly staffed: HoursMeter | undefined;
  readonly capacity: CapacityMeter | undefined;
  readonly sinks: LegRouteCache<Sink>;
}

/** Reads the usage once, in any order; rows outside the period are ignored. */
export function meterUsage(
  segments: readonly Segment[],
  usage: Iterable<UsageRow>,
  calendar: PeriodCalendar,
): MeteredUsage {
  const prices = createMeters(segments, priceParts, (run) => {
    return new ContactMeter(run, calendar.bandOfSlot(run.terms.bands), slotRange(run).first);
  });
  const teams = createMeters(segments, staffedParts, (run) => {
    return new HoursMeter(run, calendar.bandOfSlot(run.terms.bands), slotRange(run).first);
  });
  const capacity = createMeters(segments, capacityParts, (run) => {
    return new CapacityMeter(run.item.activities, slotRange(run).first);
  });
  const unbilled = new UnbilledUsage();
  const meters = segments.map((segment, index): SegmentMeters => ({
    staffed: teams.list(index)[0],
    capacity: capacity.list(index)[0],
    sinks: new LegRouteCache((leg) => createSink(leg, segment, prices.list(index), unbilled)),
  }));

  for (const row of usage) {
    const segment = findSegment(segments, row.slot);
    const segmentMeters = segment && meters[segment.index];
    if (segmentMeters === undefined) continue;
    if (row.kind === 'contact') segmentMeters.sinks.get(row)(row);
    else if (row.kind === 'load') segmentMeters.capacity?.addLoad(row);
    else if (row.team === 'dedicated') {
      segmentMeters.staffed?.add(row);
      segmentMeters.capacity?.addStaffed(row);
    }
  }
  return {
    contacts: [...prices.meters.values()],
    teams: teams.meters,
    capacity: capacity.meters,
    listed: unbilled.rows(),
  };
}

function createSink(
  leg: ContactDimensions,
  { terms }: Segment,
  prices: readonly ContactMeter[],
  unbilled: UnbilledUsage,
): Sink {
  const legClass = classifyLeg(leg, terms);
  const price = 'price' in legClass ? prices[legClass.price] : undefined;
  return price === undefined
    ? unbilled.sink('listed' in legClass ? legClass.listed : 'unpriced', leg.channel, leg.team)
    : (row) => price.add(row);
}

/** Creates one meter per run, and lists the meters of each segment in the order of its parts. */
function createMeters<T, M>(
  segments: readonly Segment[],
  listParts: (terms: Terms) => readonly RunPart<T>[],
  createMeter: (run: Run<T>) => M,
): { readonly meters: ReadonlyMap<Run<T>, M>; readonly list: (segment: number) => readonly M[] } {
  const meters = new Map<Run<T>, M>();
  const bySegment = groupRuns(segments, listParts).map((runs) =>
    runs.map((run) => {
      const known = meters.get(run) ?? createMeter(run);
      meters.set(run, known);
      return known;
    }),
  );
  return { meters, list: (segment) => bySegment[segment] ?? [] };
}

const priceParts = ({ contacts }: Terms): RunPart<Price>[] =>
  (contacts?.prices ?? []).map((item, position) => ({
    item,
    shape: Price,
    position,
    pointer: `/contacts/prices/${position}`,
  }));

const staffedParts = ({ team }: Terms): RunPart<TeamTerms>[] =>
  team?.hours === 'staffed' ? [teamPart(team)] : [];

const capacityParts = ({ overflow }: Terms): RunPart<CapacityOverflow>[] =>
  overflow?.by === 'capacity'
    ? [{ item: overflow, shape: OverflowTerms, position: 0, pointer: '/overflow' }]
    : [];
