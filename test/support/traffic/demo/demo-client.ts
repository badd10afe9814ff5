import type { ClientPlan } from '../client-profile.js';
import type { EventFacts } from '../facts.js';
import type { Span, Tally } from '../tally/tally.js';
import type { Month } from './months.js';

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
type DemoContract = { readonly clientId: string; readonly version: number; readonly model: string } & Record<
  string,
  unknown
>;

/** What all documents of a client's month must come to, by events told so far. */
export type Expecting = (tally: Tally, month: Span) => ExpectedInvoice;

/** What happens once the last month is invoiced, one thing after the other. */
export interface Afterwards {
  /** A call that comes late. */
  readonly late: EventFacts;
  /** Takes back a call that is on the invoice. */
  readonly voided: (tally: Tally) => EventFacts;
  /** A version that holds since before the close, why it comes so late, and what the month comes to by it. */
  readonly backdated: {
    readonly contract: DemoContract;
    readonly reason: string;
    readonly expected: Expecting;
  };
}

/** A client of the demo: its traffic, its contract's versions, and what its invoices must come to. */
export interface DemoClient {
  /** From the first of its months to now. */
  readonly plan: ClientPlan;
  /** Full ones, the oldest first: each becomes an invoice. The one under way does not. */
  readonly months: readonly Month[];
  readonly contracts: readonly DemoContract[];
  readonly expected: Expecting;
  readonly afterwards?: Afterwards;
}
