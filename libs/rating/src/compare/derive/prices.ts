import type { Pricing, Terms } from '#contracts';
import type { RatedDocument } from '../../document/rated-document.js';
import { parseDecimal, printExact, Rational, roundHalfAway } from '../../money/index.js';
import type { Volume } from '../volume.js';

/** Assumed price of an hour of the team, as a fraction of the same hour billed by the minute. */
const PARITY = '0.60';
const DECIMALS = 4;

/** A price, and a text that names its source. */
export interface SourcedPrice {
  readonly price: string;
  readonly source: string;
}

export interface Prices {
  readonly hour: SourcedPrice;
  readonly minute: SourcedPrice;
}

/** Prices that the caller gives; they take precedence over derived ones. */
export interface GivenPrices {
  readonly hourPrice?: string;
  readonly minutePrice?: string;
}

/** The price of an hour and of a minute; undefined if there is nothing to derive them from. */
export function derivePrices(
  terms: Terms,
  document: RatedDocument,
  volume: Volume,
  given: GivenPrices,
): Prices | undefined {
  const hour = givenPrice(given.hourPrice) ?? ofTeam(terms);
  const minute = givenPrice(given.minutePrice) ?? ofOverflow(terms) ?? ofUsage(document, volume);
  if (hour && minute) return { hour, minute };
  if (minute) return { minute, hour: hourPrice(minute) };
  return hour && { hour, minute: minutePrice(hour) };
}

const givenPrice = (price: string | undefined): SourcedPrice | undefined =>
  price === undefined ? undefined : { price, source: 'as given' };

const ofTeam = ({ team }: Terms): SourcedPrice | undefined =>
  team && { price: firstPrice(team), source: 'the contract’s price of the team' };

const ofOverflow = ({ overflow }: Terms): SourcedPrice | undefined =>
  overflow?.by === 'capacity'
    ? { price: firstPrice(overflow.price), source: 'the contract’s price of overflow' }
    : undefined;

/** From `usage` lines: their contract bills all that is handled, so amounts and minutes are of the same contacts. */
function ofUsage({ lines }: RatedDocument, { minutes }: Volume): SourcedPrice | undefined {
  const usage = lines
    .filter(({ component }) => component === 'usage')
    .reduce((sum, { amount }) => sum.plus(parseDecimal(amount)), Rational.ZERO);
  if (usage.isZero || minutes.isZero) return undefined;
  const source = `usage charged in the period over minutes handled: ${printExact(usage)} / ${printed(minutes)}`;
  return { price: printed(usage.div(minutes)), source };
}

const hourPrice = ({ price }: SourcedPrice): SourcedPrice => ({
  price: printed(parseDecimal(price).times(Rational.of(60)).times(parseDecimal(PARITY))),
  source: `assumed: an agent breaks even at ${PARITY} handled hours an hour, 60 × ${price} × ${PARITY}`,
});

const minutePrice = ({ price }: SourcedPrice): SourcedPrice => ({
  price: printed(parseDecimal(price).div(Rational.of(60).times(parseDecimal(PARITY)))),
  source: `assumed: an agent breaks even at ${PARITY} handled hours an hour, ${price} / (60 × ${PARITY})`,
});

const firstPrice = ({ unitPrice, tiers }: Pricing): string => unitPrice ?? tiers?.[0]?.unitPrice ?? '0';

const printed = (value: Rational): string =>
  printExact(Rational.of(roundHalfAway(value, DECIMALS), 10n ** BigInt(DECIMALS)));
