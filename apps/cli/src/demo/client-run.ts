import type { IssuedDocument } from '#invoicing';
import type { DemoClient, ExpectedInvoice, Month, Tally } from '../../../../test/support/traffic/index.js';
import type { ConsoleClient } from './console-client.js';

/** Why there must be one more document, and what all of its month must come to with it. */
export interface Due {
  readonly what: string;
  readonly month: Month;
  /** As `causeOf` tells it; undefined where only the sum is looked at. */
  readonly cause?: string | undefined;
  readonly sum: ExpectedInvoice;
}

/** A client while the demo goes on: its documents, and what each is due for by the generator's own arithmetic. */
export class ClientRun {
  readonly id: string;
  readonly due: Due[] = [];
  private expected: DemoClient['expected'];

  constructor(
    readonly client: DemoClient,
    private readonly tally: Tally,
    private readonly console: ConsoleClient,
  ) {
    this.id = client.plan.profile.id;
    this.expected = client.expected;
  }

  /** The last month that is over. */
  get lastMonth(): Month {
    const last = this.client.months.at(-1);
    if (!last) throw new Error(`${this.id} has no month`);
    return last;
  }

  /** From here on other prices hold. */
  reprice(expected: DemoClient['expected']): void {
    this.expected = expected;
  }

  /** Given all that has been published so far, one more close, and one more document. */
  dueNow(month: Month, what: string, cause?: string): void {
    this.tally.take({ kind: 'close' });
    this.due.push({ what, month, cause, sum: this.expected(this.tally, month) });
  }

  /** How many of the documents that are due are issued. */
  async issued(): Promise<number> {
    const ids = await this.console.documentIds(this.id);
    return Math.min(ids.length, this.due.length);
  }

  /** The oldest first. */
  async documents(): Promise<IssuedDocument[]> {
    const ids = await this.console.documentIds(this.id);
    return Promise.all(ids.map((id) => this.console.document(id)));
  }
}
