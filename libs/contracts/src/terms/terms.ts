import type { Channel } from '#usage';
import type { ContactTerms } from './contacts/shape.js';
import type { ContractVersion } from './contract-version.js';
import type { Discount } from './discounts/shape.js';
import type { Fee } from './fees/shape.js';
import type { OverflowTerms } from './overflow/shape.js';
import type { Model } from './model/shape.js';

type Filled<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]-?: NonNullable<T[P]> };

export type RoutingOverflow = { readonly by: 'routing' };
export type CapacityOverflow = Filled<
  Omit<OverflowTerms, 'by' | 'concurrency'>,
  'intervalMinutes' | 'occupancy' | 'activities' | 'netting' | 'price'
> & { readonly by: 'capacity'; readonly concurrency: Readonly<Record<Channel, string>> };

/**
 * A contract version in force: validated, every default filled in, never `ended`. `contacts`, `team` and `overflow`
 * are present exactly where `model` uses them; `increment` where `basis` takes one, `team.activities`
 * where hours are staffed, `minimum.counts` where it is a floor.
 */
export type Terms = Filled<
  Omit<ContractVersion, 'model' | 'contacts' | 'overflow' | 'fees' | 'discounts'>,
  'zone' | 'currency' | 'period' | 'grace' | 'latePolicy' | 'paymentDays' | 'bands' | 'tax'
> & {
  readonly model: Exclude<Model, 'ended'>;
  readonly contacts?: Filled<ContactTerms, 'shortContactSeconds'>;
  readonly overflow?: RoutingOverflow | CapacityOverflow;
  readonly fees: readonly Filled<Fee, 'description'>[];
  readonly discounts: readonly Filled<Discount, 'description' | 'on'>[];
};
