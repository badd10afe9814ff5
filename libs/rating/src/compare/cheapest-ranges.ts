import type { ContractVersion, Period } from '#contracts';
import { slotOf } from '#usage';
import { periodCalendar } from '../calendar.js';
import { segmentAt } from '../rules/belonging.js';
import { segmentsOf } from '../rules/segments.js';

/**
 * The first slot of the stretch that a slot of a period is in: slots next to each other, under one contract and in one
 * of its bands. Whatever the order in which tiers fill, they fill the same from the sums of stretches.
 */
export function cheapestRanges(
  versions: readonly ContractVersion[],
  period: Period,
): (slot: number) => number {
  const segments = segmentsOf(versions, period);
  const { bandOf } = periodCalendar(versions, period);
  const first = slotOf(period.fromMs);
  const firsts: number[] = [];
  let last: { readonly from: number; readonly segment: number; readonly band: string } | undefined;
  for (let slot = first; slot <= slotOf(period.toMs - 1); slot++) {
    const { index: segment = -1, terms } = segmentAt(segments, slot) ?? {};
    const band = terms ? bandOf(terms.bands)(slot) : '';
    if (last?.segment !== segment || last.band !== band) last = { from: slot, segment, band };
    firsts.push(last.from);
  }
  return (slot) => firsts[slot - first] ?? slot;
}
