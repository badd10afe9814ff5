import type { Channel, LegFacts, Team } from '../facts.js';
import type { TallyIncrement } from '../tally/round-up.js';
import { roundUp } from '../tally/round-up.js';
import { handleMs } from '../tally/sums.js';
import { computeAmount, percentage } from './amounts.js';
import type { ExpectedInvoice, ExpectedLine } from './demo-client.js';
import { allocateToTiers } from './allocate-to-tiers.js';
import type { DemoPricing, TimedQuantity } from './allocate-to-tiers.js';

/** A price of a demo contract's contacts: the first that matches a leg prices it. */
export interface DemoPrice extends DemoPricing {
  readonly channel: Channel;
  readonly queue?: string;
  readonly basis: 'handle' | 'contact';
  readonly increment?: TallyIncrement;
}

interface Billable {
  readonly component: 'usage' | 'overflow';
  readonly teams: readonly Team[];
  /** Calls with less handle time are not billed. */
  readonly shortMs: number;
  /** Name of the contract's band that holds an instant. */
  readonly findBand?: (epochMs: number) => string;
}

/** One line for each price, tier and band with legs. */
export function contactLines(
  legs: readonly LegFacts[],
  prices: readonly DemoPrice[],
  { component, teams, shortMs, findBand }: Billable,
): ExpectedLine[] {
  const billable = legs
    .filter((leg) => leg.outcome === 'handled' && teams.includes(leg.team))
    .filter((leg) => leg.channel !== 'call' || handleMs(leg) >= shortMs)
    .sort((a, b) => a.endedAtMs - b.endedAtMs);
  const findPrice = (leg: LegFacts): DemoPrice | undefined =>
    prices.find(
      ({ channel, queue }) => channel === leg.channel && (queue === undefined || queue === leg.queue),
    );
  return prices.flatMap((price) => {
    const { basis, increment = 'exact' } = price;
    const drops = billable
      .filter((leg) => findPrice(leg) === price)
      .map((leg) => ({
        units: BigInt(basis === 'contact' ? Number(leg.leg === 1) : roundUp(handleMs(leg), increment)),
        band: price.bandPrices && findBand?.(leg.endedAtMs),
      }));
    return expectLines(component, drops, price, basis === 'contact' ? 1n : 60_000n);
  });
}

/** Lines for quantities in the order of time at a price: one line per tier and band. */
export const expectLines = (
  component: string,
  drops: readonly TimedQuantity[],
  price: DemoPricing,
  perUnit: bigint,
): ExpectedLine[] =>
  allocateToTiers(drops, price, perUnit).map(({ tier, band, units, factors }) => ({
    ...{ component, tier, band },
    amount: computeAmount(units, perUnit, ...factors),
  }));

/** A line for the shortfall below a minimum, if there is one. */
export function expectShortfall(lines: readonly ExpectedLine[], minimum: bigint): ExpectedLine {
  const missing = minimum - lines.reduce((sum, { amount }) => sum + amount, 0n);
  return { component: 'minimum-shortfall', amount: missing > 0n ? missing : 0n };
}

/** Lines of 0 are left out; the sum of the lines is taxed at one rate. */
export function expectInvoice(lines: readonly ExpectedLine[], taxPercent: number): ExpectedInvoice {
  const net = lines.reduce((sum, { amount }) => sum + amount, 0n);
  const tax = percentage(net, taxPercent);
  return { lines: lines.filter(({ amount }) => amount !== 0n), net, tax, total: net + tax };
}
