import { CHANNELS } from '#usage';
import type { UsageRow } from '#usage';
import { segments } from '#contracts';
import type { ContractVersion, Period, Terms } from '#contracts';
import { instant } from '../../document/instant.js';
import { parseDecimal, printExact } from '../../money/index.js';
import type { Choice } from '../choice.js';
import { documentUnder } from '../cost.js';
import { volumeOf } from '../volume.js';
import { pricesOf } from './prices.js';
import type { GivenPrices, Prices } from './prices.js';
import { fullRoster, hoursOf, loadOf, OCCUPANCY, payingRoster, staffedRows } from './staffing.js';

/** Terms made up from a contract for a model that it does not have, and what was assumed. */
export interface Derived extends Choice {
  readonly assumptions: readonly string[];
}

/** What is made anew; all else is as in the contract. */
interface Made {
  readonly parts: Partial<Pick<ContractVersion, 'contacts' | 'team' | 'overflow'>>;
  readonly staffed?: Choice['staffed'];
  readonly assumptions: readonly string[];
}

/**
 * What a client's last terms of a period might be under another model, for the whole period. Prices are the contract's
 * wherever it has one; the team is as large as the period's load asks for.
 * @returns undefined where there is nothing to derive prices from, or no contract in force.
 */
export function derive(
  model: Terms['model'],
  versions: readonly ContractVersion[],
  usage: readonly UsageRow[],
  period: Period,
  given: GivenPrices = {},
): Derived | undefined {
  const terms = segments(versions, period.fromMs, period.toMs).findLast((segment) => segment.terms)?.terms;
  if (terms === undefined) return undefined;
  const document = documentUnder({ name: model, versions }, usage, period);
  const prices = pricesOf(terms, document, volumeOf(usage, period), given);
  if (prices === undefined) return undefined;
  const { parts, staffed, assumptions } = MAKE[model](terms, prices, usage, period);
  const { contacts: _contacts, team: _team, overflow: _overflow, ...rest } = terms;
  const version: ContractVersion = { ...rest, model, effectiveFrom: instant(period.fromMs), ...parts };
  return {
    name: model,
    versions: [version],
    ...(staffed && { staffed }),
    assumptions: [...assumptions, `All else as in version ${terms.version}, for the whole period.`],
  };
}

type Make = (terms: Terms, prices: Prices, usage: readonly UsageRow[], period: Period) => Made;

const MAKE: Record<Terms['model'], Make> = { 'per-event': perEvent, hourly, mixed };

function perEvent({ contacts }: Terms, { minute }: Prices): Made {
  if (contacts) return { parts: { contacts }, assumptions: ['Contacts at the contract’s own prices.'] };
  const prices = CHANNELS.map((channel) => {
    return { channel, basis: 'handle', unitPrice: minute.price } as const;
  });
  return { parts: { contacts: { prices } }, assumptions: [`A handled minute costs ${said(minute)}.`] };
}

function hourly(terms: Terms, { hour }: Prices, usage: readonly UsageRow[], period: Period): Made {
  const hours = hoursOf(fullRoster(loadOf(usage, period, concurrencyOf(terms))));
  return {
    parts: { team: contracted(hour.price, printExact(hours)) },
    assumptions: [
      `An hour of the team costs ${said(hour)}.`,
      `The team handles everything: in each half-hour as many whole agents as its load needs at ${OCCUPANCY} occupancy.`,
    ],
  };
}

function mixed(terms: Terms, { hour, minute }: Prices, usage: readonly UsageRow[], period: Period): Made {
  const load = loadOf(usage, period, concurrencyOf(terms));
  const roster = payingRoster(load, parseDecimal(hour.price), parseDecimal(minute.price));
  return {
    parts: {
      team: contracted(hour.price, printExact(hoursOf(roster))),
      overflow: {
        ...{ by: 'capacity', intervalMinutes: 30, occupancy: OCCUPANCY, netting: 'interval' },
        concurrency: concurrencyOf(terms),
        price: { unitPrice: minute.price },
      },
    },
    staffed: staffedRows(roster, period),
    assumptions: [
      `An hour of the team costs ${said(hour)}.`,
      `A minute of overflow costs ${said(minute)}.`,
      `The core team is, in each half-hour, as many whole agents as cost no more than the minutes that they handle at ${OCCUPANCY} occupancy would; known afterwards, so no real plan does better.`,
    ],
  };
}

const contracted = (unitPrice: string, quantity: string) => {
  return { hours: 'contracted', quantity, unitPrice } as const;
};

const concurrencyOf = ({ overflow }: Terms) => (overflow?.by === 'capacity' ? overflow.concurrency : {});

const said = ({ price, source }: Prices['hour']): string => `${price} (${source})`;
