import type { TeamTerms } from '#contracts';
import type { StaffedRow } from '#usage';
import type { Metered } from '../document/explanation.js';
import { bandLookup } from '../runs/bands.js';
import type { BandOfSlot } from '../runs/bands.js';
import type { Run } from '../runs/runs.js';
import type { BandQuantity } from '../runs/tiers.js';
import { quantitiesByBand } from './quantities-by-band.js';
import { SlotSeries } from './slot-series.js';

/** Staffed time of one run of a team by slot: shifts in the activities that the contract charges. */
export class HoursMeter {
  private readonly bySlot: SlotSeries;
  private readonly activities: ReadonlySet<string>;
  private readonly findBand;

  constructor(run: Run<TeamTerms>, bandOfSlot: BandOfSlot, firstSlot: number) {
    this.bySlot = new SlotSeries(firstSlot);
    this.activities = new Set(run.item.activities);
    this.findBand = bandLookup(run.item, bandOfSlot);
  }

  add({ slot, activity, staffedMs }: StaffedRow): void {
    if (this.activities.has(activity)) this.bySlot.add(slot, staffedMs);
  }

  /** In ms, in slot order. */
  quantities(): BandQuantity[] {
    return quantitiesByBand(this.bySlot, this.findBand);
  }
}

/** Staffed ms by band. */
export function meteredHours(quantities: readonly BandQuantity[]): Metered[] {
  const byBand = new Map<string | undefined, bigint>();
  for (const { band, units } of quantities) byBand.set(band, (byBand.get(band) ?? 0n) + units);
  return [...byBand].map(([band, units]) => ({
    ...(band !== undefined && { band }),
    measuredMs: `${units}`,
  }));
}
