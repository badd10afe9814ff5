import { CHANNELS } from '#usage';
import type { UsageRow } from '#usage';
import { lastTerms, withoutModelTerms } from '#contracts';
import type { ChargingModel, ContractVersion, ModelTerm, Period, Terms } from '#contracts';
import { printInstant } from '../../document/instant.js';
import { parseDecimal, printExact } from '../../money/index.js';
import type { Choice } from '../choice.js';
import { rateChoice } from '../cost.js';
import { measureVolume } from '../volume.js';
import { derivePrices } from './prices.js';
import type { GivenPrices, Prices } from './prices.js';
import { fullRoster, rosterHours, halfHourLoad, OCCUPANCY, payingRoster, staffedRows } from './staffing.js';

/** Terms derived from a contract for another model, and the assumptions made. */
export interface Derived extends Choice {
  readonly assumptions: readonly string[];
}

/** The derived parts; all other terms stay as in the contract. */
interface DerivedParts {
  readonly parts: Partial<Pick<ContractVersion, ModelTerm>>;
  readonly staffed?: Choice['staffed'];
  readonly assumptions: readonly string[];
}

/**
 * Derives terms of another model for the whole period from a client's last terms in the period. Prices come from the
 * contract if it has them; the size of the team follows from the period's load.
 * @returns undefined if there is nothing to derive prices from, or no contract in force
 */
export function derive(
  model: ChargingModel,
  versions: readonly ContractVersion[],
  usage: readonly UsageRow[],
  period: Period,
  given: GivenPrices = {},
): Derived | undefined {
  const terms = lastTerms(versions, period);
  if (terms === undefined) return undefined;
  const document = rateChoice({ name: model, versions }, usage, period);
  const prices = derivePrices(terms, document, measureVolume(usage, period), given);
  if (prices === undefined) return undefined;
  const { parts, staffed, assumptions } = DERIVE_PARTS[model](terms, prices, usage, period);
  const version: ContractVersion = {
    ...withoutModelTerms(terms),
    ...{ model, effectiveFrom: printInstant(period.fromMs) },
    ...parts,
  };
  return {
    name: model,
    versions: [version],
    ...(staffed && { staffed }),
    assumptions: [...assumptions, `All else as in version ${terms.version}, for the whole period.`],
  };
}

type DeriveParts = (terms: Terms, prices: Prices, usage: readonly UsageRow[], period: Period) => DerivedParts;

const DERIVE_PARTS: Record<ChargingModel, DeriveParts> = { 'per-event': perEvent, hourly, mixed };

function perEvent({ contacts }: Terms, { minute }: Prices): DerivedParts {
  if (contacts) return { parts: { contacts }, assumptions: ['Contacts at the contract’s own prices.'] };
  const prices = CHANNELS.map((channel) => {
    return { channel, basis: 'handle', unitPrice: minute.price } as const;
  });
  return { parts: { contacts: { prices } }, assumptions: [`A handled minute costs ${priceText(minute)}.`] };
}

function hourly(terms: Terms, { hour }: Prices, usage: readonly UsageRow[], period: Period): DerivedParts {
  const hours = rosterHours(fullRoster(halfHourLoad(usage, period, capacityConcurrency(terms))));
  return {
    parts: { team: contracted(hour.price, printExact(hours)) },
    assumptions: [
      `An hour of the team costs ${priceText(hour)}.`,
      `The team handles everything: in each half-hour the number of whole agents that its load requires at ${OCCUPANCY} occupancy.`,
    ],
  };
}

function mixed(
  terms: Terms,
  { hour, minute }: Prices,
  usage: readonly UsageRow[],
  period: Period,
): DerivedParts {
  const load = halfHourLoad(usage, period, capacityConcurrency(terms));
  const roster = payingRoster(load, parseDecimal(hour.price), parseDecimal(minute.price));
  return {
    parts: {
      team: contracted(hour.price, printExact(rosterHours(roster))),
      overflow: {
        ...{ by: 'capacity', intervalMinutes: 30, occupancy: OCCUPANCY, netting: 'interval' },
        concurrency: capacityConcurrency(terms),
        price: { unitPrice: minute.price },
      },
    },
    staffed: staffedRows(roster, period),
    assumptions: [
      `An hour of the team costs ${priceText(hour)}.`,
      `A minute of overflow costs ${priceText(minute)}.`,
      `The core team has, in each half-hour, the largest number of whole agents that cost no more than the minutes they handle at ${OCCUPANCY} occupancy; this uses the actual load, so no real plan is cheaper.`,
    ],
  };
}

const contracted = (unitPrice: string, quantity: string) => {
  return { hours: 'contracted', quantity, unitPrice } as const;
};

const capacityConcurrency = ({ overflow }: Terms) =>
  overflow?.by === 'capacity' ? overflow.concurrency : {};

const priceText = ({ price, source }: Prices['hour']): string => `${price} (${source})`;
