import { INCREMENTS } from '#usage';

/** The closed vocabularies of a contract. Channels, directions and thresholds are defined in libs/usage, bases of
 * contact prices in bases/descriptors.ts. */
export const MODELS = ['per-event', 'hourly', 'mixed', 'ended'] as const;
export type Model = (typeof MODELS)[number];

export const LATE_POLICIES = ['next-invoice', 'note'] as const;
export type LatePolicy = (typeof LATE_POLICIES)[number];

export const PERIOD_KINDS = ['month', 'week', 'table'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const BILLING_INCREMENTS = ['exact', ...INCREMENTS] as const;
export type BillingIncrement = (typeof BILLING_INCREMENTS)[number];

export const TIER_MODES = ['graduated', 'volume'] as const;
export type TierMode = (typeof TIER_MODES)[number];

export const NETTINGS = ['interval', 'day', 'period'] as const;
export type Netting = (typeof NETTINGS)[number];

/** What a line of a rated document charges for. */
export const COMPONENTS = ['usage', 'overflow', 'hours', 'fee', 'base-fee'] as const;
export type Component = (typeof COMPONENTS)[number];

/** The components that a minimum counts and a discount applies to by default. */
export const DEFAULT_COMPONENTS: readonly Component[] = ['usage', 'overflow', 'hours'];

/** VAT category codes of EN 16931 (UNCL 5305): S standard, Z zero, E exempt, AE reverse charge, … */
export const TAX_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B'] as const;
export type TaxCategory = (typeof TAX_CATEGORIES)[number];

/** The band of all time outside the contract's bands. */
export const STANDARD_BAND = 'standard';
