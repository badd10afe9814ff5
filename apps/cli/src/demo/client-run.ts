import type { IssuedDocument } from '#invoicing';
import type { DemoClient, ExpectedInvoice, Tally } from '../../../../test/support/traffic/index.js';
import type { ConsoleClient } from './console-client.js';

/** Why there must be one more document, and what all of them must come to with it. */
export interface Due {
  readonly what: string;
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

  /** From here on other prices hold. */
  reprice(expected: DemoClient['expected']): void {
    this.expected = expected;
  }

  /** Given all that has been published so far, one more close, and one more document. */
  dueNow(what: string, cause?: string): void {
    this.tally.take({ kind: 'close' });
    this.due.push({ what, cause, sum: this.expected(this.tally, this.client.plan) });
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
