import type { ContractVersion, OverflowTerms, Price, TeamTerms } from '#contracts';
import { CHANNELS, SLOT_MS, isLive, toSlot } from '#usage';
import { parseDecimal, Rational } from '../../src/money/index.js';
import { handleTimeMs, naiveLoad, overlap, roundUp } from './events.js';
import type { Leg, Shift } from './events.js';
import { localTime, naiveBand } from './local.js';
import type { Entry } from './naive-pricing.js';

export interface Where {
  readonly from: number;
  readonly to: number;
  readonly terms: ContractVersion;
  readonly zone: string;
}

const within = ({ from, to }: Where, slot: number): boolean => slot * SLOT_MS >= from && slot * SLOT_MS < to;

/** Rule 3: the price that bills a leg under the terms of its slot, or the reason why it costs nothing. */
export function priceOrReason(leg: Leg, terms: ContractVersion | undefined): Price | string {
  if (terms === undefined) return 'no-contract';
  if (leg.outcome === 'abandoned') return 'abandoned';
  if (terms.model === 'hourly' || terms.overflow?.by === 'capacity') return 'included';
  if (terms.model === 'mixed' && leg.team !== 'shared') return 'included';
  const threshold = (terms.contacts?.shortContactSeconds ?? 0) * 1000;
  if (isLive(leg.channel) && handleTimeMs(leg) < threshold) return 'short';
  for (const price of terms.contacts?.prices ?? []) {
    if (price.channel !== leg.channel) continue;
    if (price.queue !== undefined && price.queue !== leg.queue) continue;
    if (price.skill !== undefined && price.skill !== leg.skill) continue;
    if (price.direction !== undefined && price.direction !== leg.direction) continue;
    return price;
  }
  return 'unpriced';
}

/** Rule 4 for one leg. */
function quantityOf(leg: Leg, price: Price): Rational {
  const counted = leg.leg === 1 ? 1 : 0;
  switch (price.basis) {
    case 'handle':
      return Rational.of(roundUp(handleTimeMs(leg), price.increment ?? 'exact'), 60_000);
    case 'talk':
      return Rational.of(roundUp(leg.talkMs, price.increment ?? 'exact'), 60_000);
    case 'response':
      return Rational.of(leg.responseMs, 60_000);
    case 'contact':
      return Rational.of(counted);
    case 'agreed-time':
      return Rational.of(counted * (price.agreedSeconds ?? 0), 60);
  }
}

export const contactEntry = (leg: Leg, price: Price, where: Where): Entry => {
  const slot = toSlot(leg.endedAt);
  return { slot, band: naiveBand(slot, where.terms, where.zone), quantity: quantityOf(leg, price) };
};

const PRODUCTIVE = ['productive'];

/** Rule 8. */
export function hoursEntries(
  team: TeamTerms,
  shifts: readonly Shift[],
  where: Where,
  share: Rational,
): Entry[] {
  if (team.hours === 'contracted') {
    const perPeriod =
      team.quantity === undefined
        ? parseDecimal(team.fte ?? '').times(parseDecimal(team.hoursPerFte ?? ''))
        : parseDecimal(team.quantity);
    return [{ slot: 0, band: 'standard', quantity: perPeriod.times(share) }];
  }
  return shifts
    .filter(
      ({ team: of, activity }) => of === 'dedicated' && (team.activities ?? PRODUCTIVE).includes(activity),
    )
    .flatMap(overlap)
    .filter(([slot]) => within(where, slot))
    .map(([slot, ms]) => ({
      slot,
      band: naiveBand(slot, where.terms, where.zone),
      quantity: Rational.of(ms, 3_600_000),
    }));
}

/** Rule 9, leg by leg and shift by shift. */
export function capacityEntries(
  terms: OverflowTerms,
  legs: readonly Leg[],
  shifts: readonly Shift[],
  where: Where,
): Entry[] {
  const { activities = PRODUCTIVE, occupancy = '1', concurrency = {}, netting, intervalMinutes } = terms;
  const net = new Map<string, { start: number; ms: Rational }>();
  const add = (slot: number, ms: Rational): void => {
    if (!within(where, slot)) return;
    const local = localTime(slot, where.zone);
    const halfHour = intervalMinutes === 30 && local.minute % 30 !== 0 ? slot - 1 : slot;
    const key = { interval: `${halfHour}`, day: local.toPlainDate().toString(), period: '' }[
      netting ?? 'interval'
    ];
    const span = net.get(key) ?? { start: netting === 'interval' ? halfHour : slot, ms: Rational.ZERO };
    net.set(key, { start: Math.min(span.start, halfHour), ms: span.ms.plus(ms) });
  };
  for (const channel of CHANNELS) {
    const perAgent = parseDecimal(concurrency[channel] ?? '1');
    for (const leg of legs) {
      if (leg.channel !== channel || leg.outcome !== 'handled') continue;
      for (const [slot, ms] of naiveLoad(leg)) add(slot, Rational.of(ms).div(perAgent));
    }
  }
  for (const shift of shifts) {
    if (shift.team !== 'dedicated' || !activities.includes(shift.activity)) continue;
    for (const [slot, ms] of overlap(shift)) add(slot, Rational.of(-ms).times(parseDecimal(occupancy)));
  }
  return [...net.values()]
    .filter(({ ms }) => ms.compare(Rational.ZERO) > 0)
    .map(({ start, ms }) => ({
      slot: start,
      band: naiveBand(start, where.terms, where.zone),
      quantity: ms.div(Rational.of(60_000)),
    }));
}
