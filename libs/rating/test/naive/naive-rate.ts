import type { ContractVersion, Period, Pricing } from '#contracts';
import { minorUnits } from '#contracts';
import { CHANNELS, SLOT_MS, toSlot } from '#usage';
import { Temporal } from 'temporal-polyfill';
import {
  fixed,
  parseDecimal,
  printExact,
  printQuantity,
  Rational,
  roundHalfAway,
} from '../../src/money/index.js';
import { handleTimeMs } from './events.js';
import type { Leg, Shift } from './events.js';
import { capacityEntries, contactEntry, priceOrReason, hoursEntries } from './naive-entries.js';
import { adjustments } from './naive-adjustments.js';
import type { NaiveLine } from './naive-adjustments.js';
import { naiveCells } from './naive-pricing.js';
import type { Entry } from './naive-pricing.js';
import { pieces, runStart, same, share } from './naive-runs.js';
import type { Piece } from './naive-runs.js';

interface NaiveRun {
  readonly component: string;
  readonly unit: string;
  readonly pricing: Pricing;
  readonly first: number;
  last: number;
  entries: Entry[];
}

const iso = (at: number): string => new Date(at).toISOString().replace('.000', '');

const UNIT_CONCURRENCY = Object.fromEntries(CHANNELS.map((channel) => [channel, '1']));

const pricesIn = (terms: ContractVersion): string[] =>
  (terms.contacts?.prices ?? []).map((price) => same({ increment: 'exact', ...price }));

/**
 * A second, direct implementation of the rating rules: per event, without sums, not optimised. It shares only the exact
 * fractions with the implementation that it is compared with.
 */
export function naiveRate(
  versions: readonly ContractVersion[],
  legs: readonly Leg[],
  shifts: readonly Shift[],
  period: Period,
) {
  const whole = { from: period.fromMs, to: period.toMs };
  const allPieces = pieces(versions, whole.from, whole.to);
  const inForce = allPieces.filter(
    (piece): piece is Piece & { terms: ContractVersion } => piece.terms !== undefined,
  );
  const lastTerms = inForce.at(-1)?.terms;
  if (lastTerms === undefined) return undefined;
  const decimals = minorUnits(lastTerms.currency ?? '') ?? 2;
  const runs = new Map<string, NaiveRun>();
  const runAt = (
    index: number,
    kind: string,
    parts: (terms: ContractVersion) => string[],
    part: string,
    seed: Omit<NaiveRun, 'first' | 'last' | 'entries'>,
  ): NaiveRun => {
    const first = runStart(allPieces, index, parts, part);
    const key = `${kind} ${first} ${part}`;
    const run = runs.get(key) ?? { ...seed, first, last: index, entries: [] };
    run.last = Math.max(run.last, index);
    runs.set(key, run);
    return run;
  };

  allPieces.forEach(({ terms }, index) => {
    if (terms === undefined) return;
    const component = terms.model === 'mixed' ? 'overflow' : 'usage';
    pricesIn(terms).forEach((part, position) => {
      const price = terms.contacts?.prices[position];
      if (price === undefined) return;
      const unit = price.basis === 'contact' ? 'contact' : 'minute';
      runAt(index, 'price', pricesIn, part, { component, unit, pricing: price });
    });
    const parts = (
      kind: string,
      of: (terms: ContractVersion) => unknown,
      seed: Omit<NaiveRun, 'first' | 'last' | 'entries'>,
    ) => {
      const texts = (some: ContractVersion): string[] =>
        [of(some)]
          .flat()
          .filter((each) => each !== undefined)
          .map((each) => same(each));
      for (const text of texts(terms)) runAt(index, kind, texts, text, seed);
    };
    const team = (some: ContractVersion) =>
      some.team && (some.team.hours === 'staffed' ? { activities: ['productive'], ...some.team } : some.team);
    const { team: hours, overflow, fees = [], minimum } = terms;
    if (hours !== undefined) parts('team', team, { component: 'hours', unit: 'hour', pricing: hours });
    if (overflow?.by === 'capacity') {
      const filled = (some: ContractVersion) =>
        some.overflow?.by === 'capacity'
          ? {
              occupancy: '1',
              activities: ['productive'],
              ...some.overflow,
              concurrency: { ...UNIT_CONCURRENCY, ...some.overflow.concurrency },
            }
          : undefined;
      parts('capacity', filled, { component: 'overflow', unit: 'minute', pricing: overflow.price ?? {} });
    }
    for (const fee of fees) {
      if (fee.per === undefined) continue;
      const feeTexts = (some: ContractVersion) =>
        some.fees
          ?.filter(({ id, per }) => id === fee.id && per !== undefined)
          .map((each) => ({ description: each.id, ...each }));
      parts(`fee ${fee.id}`, feeTexts, {
        component: 'fee',
        unit: 'period',
        pricing: { unitPrice: fee.amount },
      });
    }
    if (minimum?.kind === 'base-fee') {
      const base = (some: ContractVersion) => (some.minimum?.kind === 'base-fee' ? some.minimum : undefined);
      parts('base', base, { component: 'base-fee', unit: 'period', pricing: { unitPrice: minimum.amount } });
    }
  });

  const listed = new Map<
    string,
    { reason: string; channel: string; team: string; contacts: number; legs: number; handleMs: number }
  >();
  const pieceAt = (slot: number): number =>
    allPieces.findIndex(({ from, to }) => from <= slot * SLOT_MS && slot * SLOT_MS < to);
  for (const leg of legs) {
    const slot = toSlot(leg.endedAt);
    const index = pieceAt(slot);
    const piece = allPieces[index];
    if (piece === undefined) continue;
    const price = priceOrReason(leg, piece.terms);
    if (typeof price === 'string') {
      const key = `${price} ${leg.channel} ${leg.team}`;
      const row = listed.get(key) ?? {
        reason: price,
        channel: leg.channel,
        team: leg.team,
        contacts: 0,
        legs: 0,
        handleMs: 0,
      };
      listed.set(key, {
        ...row,
        contacts: row.contacts + (leg.leg === 1 ? 1 : 0),
        legs: row.legs + 1,
        handleMs: row.handleMs + handleTimeMs(leg),
      });
    } else if (piece.terms !== undefined) {
      const part = pricesIn(piece.terms)[piece.terms.contacts?.prices.indexOf(price) ?? 0] ?? '';
      const run = runAt(index, 'price', pricesIn, part, { component: '', unit: '', pricing: price });
      run.entries.push(contactEntry(leg, price, { ...piece, terms: piece.terms, zone: period.zone }));
    }
  }

  const lines: NaiveLine[] = [];
  for (const run of runs.values()) {
    const first = allPieces[run.first];
    const terms = first?.terms;
    if (first === undefined || terms === undefined) continue;
    const range = { from: first.from, to: allPieces[run.last]?.to ?? first.to };
    const where = { ...range, terms, zone: period.zone };
    const portion = share(range, whole);
    if (run.component === 'hours' && terms.team)
      run.entries = hoursEntries(terms.team, shifts, where, portion);
    if (run.unit === 'period') run.entries = [{ slot: 0, band: '', quantity: portion }];
    if (run.component === 'overflow' && terms.overflow?.by === 'capacity')
      run.entries = capacityEntries(terms.overflow, legs, shifts, where);
    for (const { tier, band, quantity, unitPrice } of naiveCells(run.pricing, run.entries)) {
      lines.push(line(run, range, { tier, band, quantity, unitPrice }));
    }
  }
  for (const [index, piece] of inForce.entries()) {
    for (const fee of piece.terms.fees ?? []) {
      if (fee.on === undefined) continue;
      const day = Temporal.PlainDate.from(fee.on);
      const from = day.toZonedDateTime(period.zone).epochMilliseconds;
      const to = day.add({ days: 1 }).toZonedDateTime(period.zone).epochMilliseconds;
      const inForceThatDay = inForce
        .map((other, at) => ({ other, at }))
        .filter(({ other }) => other.from < to && other.to > from);
      if (inForceThatDay.at(-1)?.at !== index) continue;
      const seed = {
        component: 'fee',
        unit: 'once',
        pricing: {},
        first: allPieces.indexOf(piece),
        last: 0,
        entries: [],
      };
      lines.push(
        line(
          seed,
          { from, to },
          { tier: undefined, band: undefined, quantity: Rational.ONE, unitPrice: parseDecimal(fee.amount) },
        ),
      );
    }
  }
  const { lines: extra, net } = adjustments(allPieces, lines, whole, decimals);
  const rate = parseDecimal(lastTerms.tax?.rate ?? '0');
  const tax = roundHalfAway(rate.times(Rational.of(net, 100)), 0);
  return {
    lines: [...lines.filter(({ minor }) => minor !== 0n).map(({ printed }) => printed), ...extra],
    listed: [...listed.values()],
    net: fixed(net, decimals),
    tax: [
      {
        category: lastTerms.tax?.category,
        rate: printExact(rate),
        taxable: fixed(net, decimals),
        amount: fixed(tax, decimals),
      },
    ],
    total: fixed(net + tax, decimals),
  };

  function line(
    run: NaiveRun,
    { from, to }: { from: number; to: number },
    cell: { tier: number | undefined; band: string | undefined; quantity: Rational; unitPrice: Rational },
  ): NaiveLine {
    const minor = roundHalfAway(cell.quantity.times(cell.unitPrice), decimals);
    return {
      component: run.component,
      piece: run.first,
      minor,
      printed: {
        component: run.component,
        tier: cell.tier === undefined ? undefined : cell.tier + 1,
        band: cell.band,
        from: iso(from),
        to: iso(to),
        quantity: printQuantity(cell.quantity),
        unit: run.unit,
        unitPrice: printExact(cell.unitPrice),
        amount: fixed(minor, decimals),
      },
    };
  }
}
