import type { Wording } from '../../en/index.js';
import type { Language } from '../../languages.js';
import type { PricedContacts } from '../line-parts.js';

type Texts = Wording['terms'];
export type ComponentName = keyof Texts['components'];

interface DescribedTier {
  readonly upTo?: string | undefined;
  readonly unitPrice: string;
}

/** A price alone, or by tiers; in some bands a multiplier or a price of its own. */
export interface DescribedPricing {
  readonly unitPrice?: string | undefined;
  readonly tiers?: readonly DescribedTier[] | undefined;
  readonly bandPrices?:
    | Readonly<
        Record<string, { readonly multiplier?: string | undefined; readonly unitPrice?: string | undefined }>
      >
    | undefined;
}

export interface DescribedPrice extends PricedContacts, DescribedPricing {
  readonly tierMode?: keyof Texts['tierModes'] | undefined;
}

export interface DescribedTeam extends DescribedPricing {
  readonly hours: 'contracted' | 'staffed';
  readonly quantity?: string | undefined;
  readonly fte?: string | undefined;
  readonly hoursPerFte?: string | undefined;
  readonly activities?: readonly string[] | undefined;
}

export interface DescribedCapacity {
  readonly by: 'capacity';
  readonly intervalMinutes: number;
  readonly occupancy: string;
  readonly activities: readonly string[];
  readonly netting: keyof Texts['nettings'];
  readonly concurrency: Readonly<Record<string, string>>;
  readonly price: DescribedPricing;
}

export interface DescribedBand {
  readonly name: string;
  readonly dates?: readonly string[] | undefined;
  readonly days?: readonly (keyof Texts['weekdays'])[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface DescribedPeriods {
  readonly kind: 'month' | 'week' | 'table';
  readonly anchorDay?: number | string | undefined;
  readonly starts?: readonly string[] | undefined;
}

/** A contract version with all defaults filled in, as plain data. */
export interface DescribedTerms {
  readonly contacts?:
    { readonly prices: readonly DescribedPrice[]; readonly shortContactSeconds: number } | undefined;
  readonly team?: DescribedTeam | undefined;
  readonly overflow?: { readonly by: 'routing' } | DescribedCapacity | undefined;
  readonly minimum?:
    | {
        readonly kind: 'floor' | 'base-fee';
        readonly amount: string;
        readonly counts?: readonly ComponentName[] | undefined;
      }
    | undefined;
  readonly fees: readonly {
    readonly description: string;
    readonly amount: string;
    readonly on?: string | undefined;
  }[];
  readonly discounts: readonly {
    readonly description: string;
    readonly percent: string;
    readonly on: readonly ComponentName[];
  }[];
  readonly tax: { readonly rate: string; readonly category: string };
  readonly period: DescribedPeriods;
  readonly grace: string;
  readonly latePolicy: keyof Texts['latePolicies'];
  readonly paymentDays: number;
  readonly bands: readonly DescribedBand[];
  /** Of printed invoices; default: that of messages. */
  readonly language?: Language | undefined;
}
