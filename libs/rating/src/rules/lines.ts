import { COMPONENTS } from '#contracts';
import type { Component, Pricing } from '#contracts';
import type { TimeRange } from '#usage';
import type { CellOfRun, Explanation, TermsInForce } from '../document/explanation.js';
import { printedPeriod } from '../document/instant.js';
import type { LineTrace, TracedEvent } from '../document/line-trace.js';
import type { RatedLine } from '../document/rated-line.js';
import { fixed, printExact, printQuantity, printRounding, roundHalfAway } from '../money/index.js';
import type { Rational } from '../money/index.js';
import { bandRank, applyPrice } from '../runs/bands.js';
import type { Run } from '../runs/runs.js';
import type { TierCell } from '../runs/tiers.js';
import type { TracedCell } from '../runs/traced-shares.js';

/** A line and what later rules need: its amount in minor units, and the segment in which its run starts. */
export interface RoundedLine {
  readonly component: Component;
  readonly segment: number;
  /** Index of its part in the contract's list. */
  readonly position: number;
  readonly amount: bigint;
  /** Whether a floor counts it: the version of its run has a floor that counts its component. */
  readonly counted: boolean;
  readonly line: RatedLine;
}

/** The descriptive members of a line. */
export type LineHead = Pick<RatedLine, 'description' | 'unit'> &
  Partial<Pick<RatedLine, 'channel' | 'queue' | 'direction' | 'skill' | 'basis' | 'increment' | 'feeId'>>;

export interface Charge {
  readonly component: Component;
  readonly run: Run<unknown>;
  readonly head: LineHead;
  readonly tier?: number;
  readonly band?: string;
  /** Present if the line is not for the whole run. */
  readonly range?: TimeRange;
  readonly quantity: Rational;
  readonly unitPrice: Rational;
  readonly explanation: Omit<Explanation, 'calculation' | 'quantity' | 'amount' | 'terms'>;
}

/** A charge for usage. */
export interface UsageCharge extends Charge {
  /** Its part of the events in force that overlap the period, which are in any order, each once. */
  readonly trace: <E extends TracedEvent>(events: readonly E[]) => LineTrace<E>;
}

/** Rule 10: quantity × unit price, rounded once, half away from zero, to the currency's decimals. */
export function roundToLine(charge: Charge, decimals: number): RoundedLine {
  const { component, run, head, tier, band, quantity, unitPrice } = charge;
  const { fromMs, toMs } = charge.range ?? run;
  const exact = quantity.times(unitPrice);
  const amount = roundHalfAway(exact, decimals);
  const figures = {
    quantity: printQuantity(quantity),
    unitPrice: printExact(unitPrice),
    amount: fixed(amount, decimals),
  };
  const { description, unit, ...keys } = head;
  const line: RatedLine = {
    component,
    description,
    ...keys,
    ...(tier !== undefined && { tier: tier + 1 }),
    ...(band !== undefined && { band }),
    ...printedPeriod({ fromMs, toMs }),
    quantity: figures.quantity,
    unit,
    unitPrice: figures.unitPrice,
    amount: figures.amount,
    explanation: {
      calculation: `${printExact(quantity)} × ${figures.unitPrice} = ${printRounding(exact, amount, decimals)}`,
      quantity: printExact(quantity),
      amount: printExact(exact),
      terms: listTerms(run),
      ...charge.explanation,
    },
  };
  const { segment, position } = run.first;
  const { minimum } = run.terms;
  const counted = minimum?.kind === 'floor' && (minimum.counts ?? []).includes(component);
  return { component, segment: segment.index, position, amount, counted, line };
}

type ChargedRun = Pick<Charge, 'component' | 'head' | 'explanation'> & {
  readonly pricing: Pricing;
  readonly pointer: string;
  readonly cells: readonly TierCell[];
};

/** The charges of one run: one per tier and band that has a quantity, in the contract's order. */
export function chargeRuns(run: Run<unknown>, { pricing, pointer, cells, ...common }: ChargedRun): Charge[] {
  const rank = bandRank(run.terms.bands);
  const sorted = [...cells].sort((a, b) => (a.tier ?? 0) - (b.tier ?? 0) || rank(a.band) - rank(b.band));
  const cellsOfRun = sorted.map(printCell);
  const location = { version: run.terms.version, pointer };
  return sorted.map(({ tier, band, quantity }) => {
    const { unitPrice, source } = applyPrice(pricing, tier, band, location);
    return {
      ...common,
      run,
      ...(tier !== undefined && { tier }),
      ...(band !== undefined && { band }),
      quantity,
      unitPrice,
      explanation: { price: source, ...common.explanation, cells: cellsOfRun },
    };
  });
}

/** The same for a run of usage, with the events behind each tier and band. */
export const chargeUsage = (
  run: Run<unknown>,
  {
    trace,
    ...charged
  }: ChargedRun & {
    readonly trace: <E extends TracedEvent>(cell: TracedCell, events: readonly E[]) => LineTrace<E>;
  },
): UsageCharge[] =>
  chargeRuns(run, charged).map((charge) => ({ ...charge, trace: (events) => trace(charge, events) }));

/** Sorts lines by the start of their run, then by component, then by position in the contract. */
export const sortLines = (lines: readonly RoundedLine[]): RoundedLine[] =>
  [...lines].sort(
    (a, b) =>
      a.segment - b.segment ||
      COMPONENTS.indexOf(a.component) - COMPONENTS.indexOf(b.component) ||
      a.position - b.position,
  );

const printCell = ({ tier, band, quantity }: TierCell): CellOfRun => ({
  ...(tier !== undefined && { tier: tier + 1 }),
  ...(band !== undefined && { band }),
  quantity: printExact(quantity),
});

const listTerms = ({ parts }: Run<unknown>): TermsInForce[] =>
  parts.map(({ segment }) => ({ version: segment.terms.version, ...printedPeriod(segment) }));
