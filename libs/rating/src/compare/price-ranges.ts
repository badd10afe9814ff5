import type { ContractVersion, Period } from '#contracts';
import { toSlot } from '#usage';
import { periodCalendar } from '../calendar.js';
import { findSegment } from '../runs/belonging.js';
import { cutSegments } from '../runs/segments.js';

/**
 * Maps a slot of the period to the first slot of its price range. A price range is a sequence of adjacent slots under
 * one contract version and in one of its bands. Tiers fill the same from sums by price range as from sums by slot.
 */
export function startOfPriceRange(
  versions: readonly ContractVersion[],
  period: Period,
): (slot: number) => number {
  const segments = cutSegments(versions, period);
  const { bandOfSlot } = periodCalendar(versions, period);
  const first = toSlot(period.fromMs);
  const starts: number[] = [];
  let last: { readonly from: number; readonly segment: number; readonly band: string } | undefined;
  for (let slot = first; slot <= toSlot(period.toMs - 1); slot++) {
    const { index: segment = -1, terms } = findSegment(segments, slot) ?? {};
    const band = terms ? bandOfSlot(terms.bands)(slot) : '';
    if (last?.segment !== segment || last.band !== band) last = { from: slot, segment, band };
    starts.push(last.from);
  }
  return (slot) => starts[slot - first] ?? slot;
}
