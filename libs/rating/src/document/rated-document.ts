import type { Basis, BillingIncrement, Component, Tax } from '#contracts';
import type { Channel, Direction, Team } from '#usage';
import type { Explanation } from './explanation.js';

/** The result of rating: the amount that one client owes for one period. Instants are RFC 3339 in UTC. */
export interface RatedDocument {
  readonly clientId: string;
  /** The versions in force at some time in the period, in time order. */
  readonly contractVersions: readonly number[];
  readonly period: { readonly from: string; readonly to: string };
  /** The time zone of the period's days, bands and dates. */
  readonly zone: string;
  readonly currency: string;
  readonly lines: readonly RatedLine[];
  /** Lines with a quantity whose amount is 0, such as included minutes: shown, not billed. */
  readonly freeOfCharge?: readonly RatedLine[];
  readonly listed: readonly ListedUsage[];
  readonly net: string;
  readonly tax: readonly TaxAmount[];
  readonly total: string;
}

export type LineComponent = Component | 'discount' | 'minimum-shortfall';
export type LineUnit = 'minute' | 'contact' | 'hour' | 'period' | 'once';

/**
 * One line: `amount` = quantity × unitPrice, rounded once, in the currency's decimals. `quantity` is printed to
 * 6 decimals, `unitPrice` exactly, both without trailing zeros. `tier` counts from 1.
 */
export interface RatedLine {
  readonly component: LineComponent;
  readonly description: string;
  readonly channel?: Channel;
  readonly queue?: string;
  readonly direction?: Direction;
  readonly skill?: string;
  readonly basis?: Basis;
  readonly increment?: BillingIncrement;
  readonly feeId?: string;
  readonly tier?: number;
  readonly band?: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: string;
  readonly unit: LineUnit;
  readonly unitPrice: string;
  readonly amount: string;
  readonly explanation: Explanation;
}

/** Why usage costs nothing, in order of precedence: the first matching reason applies. */
export const LISTED_REASONS = ['no-contract', 'abandoned', 'included', 'short', 'unpriced'] as const;
export type ListedReason = (typeof LISTED_REASONS)[number];

export interface ListedUsage {
  readonly reason: ListedReason;
  readonly channel: Channel;
  readonly team: Team;
  /** Number of legs with leg number 1. */
  readonly contacts: number;
  readonly legs: number;
  readonly handleMs: number;
}

export interface TaxAmount {
  readonly category: Tax['category'];
  readonly rate: string;
  readonly taxable: string;
  readonly amount: string;
}
