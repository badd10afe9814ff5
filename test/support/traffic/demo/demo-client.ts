import type { TimeRange } from '#usage';
import type { ClientPlan } from '../client-profile.js';
import type { EventFacts } from '../facts.js';
import type { Tally } from '../tally/tally.js';
import type { Month } from './months.js';

/** The expected invoice, in minor units of the currency. */
export interface ExpectedInvoice {
  readonly lines: readonly ExpectedLine[];
  readonly net: bigint;
  readonly tax: bigint;
  readonly total: bigint;
}

export interface ExpectedLine {
  readonly component: string;
  /** Counted from 1; only where the price has tiers. */
  readonly tier?: number | undefined;
  /** Only where the price has prices by band. */
  readonly band?: string | undefined;
  readonly amount: bigint;
}

/** A contract version as JSON. */
type DemoContract = { readonly clientId: string; readonly version: number; readonly model: string } & Record<
  string,
  unknown
>;

/** The expected total of all documents of a client's month, from the events so far. */
export type Expecting = (tally: Tally, month: TimeRange) => ExpectedInvoice;

/** Events that follow the invoice of the last month, one after the other. */
export interface Afterwards {
  /** A late call. */
  readonly late: EventFacts;
  /** Voids a call that is on the invoice. */
  readonly voided: (tally: Tally) => EventFacts;
  /**
   * A version in force since before the close, the reason for its late signature, and the month's totals
   * under it.
   */
  readonly backdated: {
    readonly contract: DemoContract;
    readonly reason: string;
    readonly expected: Expecting;
  };
}

/** A client of the demo: its traffic, its contract versions, and the expected totals of its invoices. */
export interface DemoClient {
  /** From the first of its months to now. */
  readonly plan: ClientPlan;
  /** Full months, the oldest first: each becomes an invoice. The current month does not. */
  readonly months: readonly Month[];
  readonly contracts: readonly DemoContract[];
  readonly expected: Expecting;
  readonly afterwards?: Afterwards;
}
