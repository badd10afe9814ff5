import type { BandQuantity } from '../rules/tiers.js';
import type { SlotSeries } from './slot-series.js';

/** A series in the order of slots, neighbours of one band joined: tiers fill the same, with fewer steps. */
export function quantitiesByBand(
  series: SlotSeries,
  bandAt: (slot: number) => string | undefined,
): BandQuantity[] {
  const falls: { band: string | undefined; units: bigint }[] = [];
  for (const { slot, value } of series.entries()) {
    const band = bandAt(slot);
    const last = falls.at(-1);
    if (last !== undefined && last.band === band) last.units += value;
    else falls.push({ band, units: value });
  }
  return falls;
}
