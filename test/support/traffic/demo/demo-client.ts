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
  /** For people, when it is not what was invoiced. */
  readonly what: string;
  readonly amount: bigint;
}

/** A client of the demo: its traffic, its contract as JSON, and what its invoice must come to. */
export interface DemoClient {
  readonly plan: ClientPlan;
  readonly contract: { readonly clientId: string; readonly model: string } & Record<string, unknown>;
  readonly expected: (tally: Tally, span: Span) => ExpectedInvoice;
}
