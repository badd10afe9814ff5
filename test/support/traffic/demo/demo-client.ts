import type { ClientPlan } from '../client-profile.js';
import type { Span, Tally } from '../tally/tally.js';

/** What an invoice must come to, in minor units of the currency. */
export interface ExpectedInvoice {
  readonly lines: readonly ExpectedLine[];
  readonly net: bigint;
  readonly tax: bigint;
  readonly total: bigint;
}

export interface ExpectedLine {
  readonly component: string;
  /** Counted from 1, where the price has tiers. */
  readonly tier?: number | undefined;
  /** Where the price has prices by band. */
  readonly band?: string | undefined;
  readonly amount: bigint;
}

/** A contract version as JSON. */
type DemoContract = { readonly clientId: string; readonly model: string } & Record<string, unknown>;

/** A client of the demo: its traffic, its contract's versions, and what its invoice must come to. */
export interface DemoClient {
  readonly plan: ClientPlan;
  /** To be signed in this order: the month is not due for its close before the last one is. */
  readonly contracts: readonly DemoContract[];
  readonly expected: (tally: Tally, span: Span) => ExpectedInvoice;
}
