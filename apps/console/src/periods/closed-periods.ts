import { findZone, zoneWhenClosed } from '#contracts';
import { groupBy, isoInstant } from '#usage';
import type { Close } from '#usage';
import { printPeriod } from './print-period.js';
import type { CloseMarkerDto, PeriodDto } from './period.dto.js';
import type { PeriodFacts } from './period-facts.js';
import { whyNotBooked } from './why-waiting.js';

/** Closed periods, each with its first close and the later closes that booked late usage. */
export function closedPeriods(facts: PeriodFacts): PeriodDto[] {
  const byPeriod = groupBy(facts.closes, ({ fromMs, toMs }) => `${fromMs}/${toMs}`);
  return [...byPeriod.values()].flatMap(([first, ...reCloses]) =>
    first ? [closedPeriod(first, reCloses, facts)] : [],
  );
}

function closedPeriod(first: Close, reCloses: readonly Close[], facts: PeriodFacts): PeriodDto {
  const { fromMs, toMs } = first;
  const zone = zoneWhenClosed(facts.signed, first) ?? findZone(facts.versions, fromMs);
  const isBooked = [first, ...reCloses].every(({ index }) => facts.booked.has(index));
  return {
    ...printPeriod({ fromMs, toMs, zone }),
    state: 'closed',
    close: toMarker(first, facts),
    ...(reCloses.length > 0 && { reCloses: reCloses.map((close) => toMarker(close, facts)) }),
    ...(isBooked ? {} : whyNotBooked(facts)),
  };
}

const toMarker = (
  { index, offset, appendedAtMs }: Close,
  { partition, booked, documents }: PeriodFacts,
): CloseMarkerDto => ({
  index,
  partition,
  offset,
  appendedAt: isoInstant(appendedAtMs),
  booked: booked.has(index),
  documents: documents.get(offset) ?? [],
});
