import type { IssuedDocument } from '#invoicing';
import type { DemoClient, ExpectedInvoice, Month, Tally } from '../../../../test/support/traffic/index.js';
import type { DemoConsole } from './demo-console.js';

/** A document that must be issued, and the expected sum of its month including it. */
export interface ExpectedDocument {
  readonly what: string;
  readonly month: Month;
  /** As `causeText` returns it; undefined where only the sum is checked. */
  readonly cause?: string | undefined;
  readonly sum: ExpectedInvoice;
}

/** A client during the demo: its documents, and the expected ones by the generator's own calculation. */
export class ClientRun {
  readonly id: string;
  readonly expectedDocuments: ExpectedDocument[] = [];
  private expectedInvoice: DemoClient['expected'];

  constructor(
    readonly client: DemoClient,
    private readonly tally: Tally,
    private readonly console: DemoConsole,
  ) {
    this.id = client.plan.profile.id;
    this.expectedInvoice = client.expected;
  }

  /** The last complete month. */
  get lastMonth(): Month {
    const last = this.client.months.at(-1);
    if (!last) throw new Error(`${this.id} has no month`);
    return last;
  }

  /** Replaces the prices of all later expectations. */
  reprice(expectedInvoice: DemoClient['expected']): void {
    this.expectedInvoice = expectedInvoice;
  }

  /** Expects one more close and one more document, calculated from everything published so far. */
  expectDocument(month: Month, what: string, cause?: string): void {
    this.tally.take({ kind: 'close' });
    this.expectedDocuments.push({ what, month, cause, sum: this.expectedInvoice(this.tally, month) });
  }

  /** The number of expected documents that are issued. */
  async issued(): Promise<number> {
    const ids = await this.console.documentIds(this.id);
    return Math.min(ids.length, this.expectedDocuments.length);
  }

  /** All documents, oldest first. */
  async documents(): Promise<IssuedDocument[]> {
    const ids = await this.console.documentIds(this.id);
    return Promise.all(ids.map((id) => this.console.document(id)));
  }
}
