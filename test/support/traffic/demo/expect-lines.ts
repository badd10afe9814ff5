import type { Channel, LegFacts, Team } from '../facts.js';
import type { TallyIncrement } from '../tally/round-up.js';
import { roundUp } from '../tally/round-up.js';
import { handleOf } from '../tally/sums.js';
import { amountOf, percentOf } from './amounts.js';
import type { ExpectedInvoice, ExpectedLine } from './demo-client.js';

/** A price of a demo contract, as its expectation needs it: the first that fits a leg prices it. */
export interface ExpectedPrice {
  readonly what: string;
  readonly channel: Channel;
  readonly queue?: string;
  readonly basis: 'handle' | 'contact';
  readonly increment?: TallyIncrement;
  readonly unitPrice: string;
}

interface Billable {
  readonly component: 'usage' | 'overflow';
  readonly teams: readonly Team[];
  /** Calls of less handle time are not billed. */
  readonly shortMs: number;
}

/** One line per price that some leg falls under. */
export function contactLines(
  legs: readonly LegFacts[],
  prices: readonly ExpectedPrice[],
  { component, teams, shortMs }: Billable,
): ExpectedLine[] {
  const billable = legs.filter(
    (leg) =>
      leg.outcome === 'handled' &&
      teams.includes(leg.team) &&
      (leg.channel !== 'call' || handleOf(leg) >= shortMs),
  );
  const priceOf = (leg: LegFacts): ExpectedPrice | undefined =>
    prices.find(
      ({ channel, queue }) => channel === leg.channel && (queue === undefined || queue === leg.queue),
    );
  return prices.map((price) => {
    const own = billable.filter((leg) => priceOf(leg) === price);
    const { basis, increment = 'exact', unitPrice, what } = price;
    if (basis === 'contact')
      return { component, what, amount: amountOf(own.filter(({ leg }) => leg === 1).length, 1, unitPrice) };
    const ms = own.reduce((sum, leg) => sum + roundUp(handleOf(leg), increment), 0);
    return { component, what, amount: amountOf(ms, 60_000, unitPrice) };
  });
}

/** Lines of 0 are left out; one rate of tax on the sum of the lines. */
export function invoiceOf(lines: readonly ExpectedLine[], taxPercent: number): ExpectedInvoice {
  const net = lines.reduce((sum, { amount }) => sum + amount, 0n);
  const tax = percentOf(net, taxPercent);
  return { lines: lines.filter(({ amount }) => amount !== 0n), net, tax, total: net + tax };
}
