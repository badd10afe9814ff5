import { pickBasisFields } from '#contracts';
import type { BasisField, Price } from '#contracts';
import type { ContactRow } from '#usage';
import type { Metered } from '../document/explanation.js';
import { bandRank, bandLookup } from '../runs/bands.js';
import type { BandOfSlot } from '../runs/bands.js';
import { quantityRule } from './quantity.js';
import type { Run } from '../runs/runs.js';
import type { BandQuantity } from '../runs/tiers.js';
import { quantitiesByBand } from './quantities-by-band.js';
import { SlotSeries } from './slot-series.js';
import { RunningSum } from './running-sum.js';

interface Tally {
  contacts: number;
  legs: number;
  readonly measured: RunningSum;
  readonly billed: RunningSum;
}

/** The usage that one run of a price bills: sums by band, and by slot if graduated tiers depend on the order. */
export class ContactMeter {
  private readonly tallies = new Map<string | undefined, Tally>();
  private readonly quantity;
  private readonly findBand;
  private readonly bySlot: SlotSeries | undefined;

  constructor(
    readonly run: Run<Price>,
    bandOfSlot: BandOfSlot,
    firstSlot: number,
  ) {
    const { tiers, tierMode } = run.item;
    this.quantity = quantityRule(run.item);
    this.findBand = bandLookup(run.item, bandOfSlot);
    this.bySlot = tiers !== undefined && tierMode !== 'volume' ? new SlotSeries(firstSlot) : undefined;
  }

  get unit() {
    return this.quantity.unit;
  }

  get perUnit(): bigint {
    return this.quantity.perUnit;
  }

  add({ slot, measures }: ContactRow): void {
    const band = this.findBand(slot);
    let tally = this.tallies.get(band);
    if (tally === undefined) {
      tally = { contacts: 0, legs: 0, measured: new RunningSum(), billed: new RunningSum() };
      this.tallies.set(band, tally);
    }
    const billed = this.quantity.billed(measures);
    tally.contacts += measures.contacts;
    tally.legs += measures.legs;
    tally.measured.add(this.quantity.measured?.(measures) ?? 0);
    tally.billed.add(billed);
    this.bySlot?.add(slot, billed);
  }

  quantities(): BandQuantity[] {
    if (this.bySlot !== undefined) return quantitiesByBand(this.bySlot, this.findBand);
    return [...this.tallies].map(([band, { billed }]) => ({ band, units: billed.value }));
  }

  metered(): Metered[] {
    const agreed: Pick<Metered, BasisField> = pickBasisFields(this.run.item);
    const countsContacts = this.quantity.measured === undefined;
    const rank = bandRank(this.run.terms.bands);
    const inOrder = [...this.tallies].sort(([a], [b]) => rank(a) - rank(b));
    return inOrder.map(([band, { contacts, legs, measured, billed }]) => ({
      ...(band !== undefined && { band }),
      contacts,
      legs,
      ...(!countsContacts && { measuredMs: `${measured.value}`, billedMs: `${billed.value}` }),
      ...agreed,
    }));
  }
}
