import { DEFAULT_LANGUAGE, getWording } from '#wording';
import type { DescribedTerms } from '#wording';
import type { SignedTerms } from '../use-contracts';

const COMPONENTS = ['usage', 'overflow', 'hours'] as const;
const PRODUCTIVE = ['productive'];

/** The terms of a version with the defaults of the contract format filled in; undefined for one that ends a contract. */
export function filledTerms(version: SignedTerms): DescribedTerms | undefined {
  const { model, period, tax, contacts, team, overflow, minimum, fees = [], discounts = [] } = version;
  if (model === 'ended' || !period || !tax) return undefined;
  return {
    ...{ period, tax },
    grace: version.grace ?? 'PT1H',
    latePolicy: version.latePolicy ?? 'next-invoice',
    paymentDays: version.paymentDays ?? 30,
    bands: version.bands ?? [],
    ...(version.language && { language: version.language }),
    ...(contacts && { contacts: { shortContactSeconds: 0, ...contacts } }),
    ...(team && { team: { activities: PRODUCTIVE, ...team } }),
    ...(overflow && { overflow: filledOverflow(overflow) }),
    ...(minimum && { minimum: { counts: COMPONENTS, ...minimum } }),
    fees: fees.map((fee) => ({ description: fee.id, ...fee })),
    discounts: discounts.map((discount) => ({
      description: getWording(DEFAULT_LANGUAGE).lines.discount,
      on: COMPONENTS,
      ...discount,
    })),
  };
}

function filledOverflow({
  by,
  intervalMinutes,
  netting,
  price,
  ...rest
}: NonNullable<SignedTerms['overflow']>): NonNullable<DescribedTerms['overflow']> {
  if (by === 'routing' || intervalMinutes === undefined || netting === undefined || price === undefined)
    return { by: 'routing' };
  const { occupancy = '1', activities = PRODUCTIVE, concurrency = {} } = rest;
  return { by, intervalMinutes, netting, price, occupancy, activities, concurrency: { ...concurrency } };
}
