import { byChannel } from '#usage';
import { DEFAULT_LANGUAGE, wordingIn } from '#wording';
import { listOf } from './rules/fields-used.js';
import { filledPrice } from './terms/filled-price.js';
import type { ContactTerms } from './terms/contact-terms.js';
import type { ContractVersion } from './terms/contract-version.js';
import type { Minimum } from './terms/minimum.js';
import type { OverflowTerms } from './terms/overflow-terms.js';
import type { TeamTerms } from './terms/team-terms.js';
import type { Terms } from './terms/terms.js';
import { DEFAULT_COMPONENTS } from './terms/vocabulary.js';

const ACTIVITIES = ['productive'];

/** `prices` is missing only when a faulty version is compared with another. */
const filledContacts = ({
  prices,
  shortContactSeconds = 0,
}: ContactTerms): NonNullable<Terms['contacts']> => ({
  shortContactSeconds,
  prices: listOf(prices).map(filledPrice),
});

const filledTeam = (team: TeamTerms): TeamTerms =>
  team.hours === 'staffed' ? { ...team, activities: [...new Set(team.activities ?? ACTIVITIES)] } : team;

const filledOverflow = ({ by, concurrency, ...rest }: OverflowTerms): NonNullable<Terms['overflow']> => {
  const { intervalMinutes, netting, price, occupancy = '1', activities = ACTIVITIES } = rest;
  if (by === 'routing' || intervalMinutes === undefined || netting === undefined || price === undefined)
    return { by: 'routing' };
  const filledConcurrency = { ...byChannel(() => '1'), ...concurrency };
  return { by, intervalMinutes, netting, price, occupancy, activities, concurrency: filledConcurrency };
};

const filledMinimum = (minimum: Minimum): Minimum =>
  minimum.kind === 'floor' ? { counts: DEFAULT_COMPONENTS, ...minimum } : minimum;

const fill = (version: ContractVersion): Terms | undefined => {
  const { model, zone, currency, period, tax, contacts, team, overflow, minimum, ...rest } = version;
  if (
    model === 'ended' ||
    zone === undefined ||
    currency === undefined ||
    period === undefined ||
    tax === undefined
  )
    return undefined;
  return {
    grace: 'PT1H',
    latePolicy: 'next-invoice',
    paymentDays: 30,
    bands: [],
    ...rest,
    ...{ model, zone, currency, period, tax },
    ...(contacts && { contacts: filledContacts(contacts) }),
    ...(team && { team: filledTeam(team) }),
    ...(overflow && { overflow: filledOverflow(overflow) }),
    ...(minimum && { minimum: filledMinimum(minimum) }),
    fees: (rest.fees ?? []).map((fee) => ({ description: fee.id, ...fee })),
    discounts: (rest.discounts ?? []).map((discount) => ({
      description: wordingIn(DEFAULT_LANGUAGE).lines.discount,
      on: DEFAULT_COMPONENTS,
      ...discount,
    })),
  };
};

const filled = new WeakMap<ContractVersion, Terms | undefined>();

/**
 * The terms of a validated version with every default filled in; undefined for `ended`, which has none. The same
 * version object always returns the same terms object, so that terms can be compared by identity.
 */
export const withDefaults = (version: ContractVersion): Terms | undefined => {
  if (!filled.has(version)) filled.set(version, fill(version));
  return filled.get(version);
};
