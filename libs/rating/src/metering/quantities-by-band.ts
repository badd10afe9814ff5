import type { BandQuantity } from '../runs/tiers.js';
import type { SlotSeries } from './slot-series.js';

/** The series in slot order, with adjacent slots of one band merged: tiers fill the same, with fewer steps. */
export function quantitiesByBand(
  series: SlotSeries,
  findBand: (slot: number) => string | undefined,
): BandQuantity[] {
  const quantities: { band: string | undefined; units: bigint }[] = [];
  for (const { slot, value } of series.entries()) {
    const band = findBand(slot);
    const last = quantities.at(-1);
    if (last !== undefined && last.band === band) last.units += value;
    else quantities.push({ band, units: value });
  }
  return quantities;
}
