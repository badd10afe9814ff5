import { FencedError } from '#kafka';
import type { OutgoingRecord } from '#kafka';

interface Published {
  readonly offset: number;
  readonly record: OutgoingRecord;
}

type Breaks = 'before' | 'after' | undefined;

/**
 * The invoices topic and its fence, in memory: remembers every document that was ever numbered, and which of
 * them are published. A publisher that has been replaced can publish nothing.
 */
export class InvoicesTopic {
  readonly published: Published[] = [];
  /** Every text that a document was given, by its id: each must have exactly one. */
  readonly texts = new Map<string, Set<string>>();
  private epoch = 0;
  /** When the next transaction fails: before its commit, or after it, with the reply lost. */
  breaks: Breaks;

  publisher() {
    let epoch = 0;
    let upTo = -1;
    return {
      acquire: (): Promise<void> => {
        epoch = ++this.epoch;
        upTo = this.published.at(-1)?.offset ?? -1;
        return Promise.resolve();
      },
      publish: (documents: readonly Published[]): Promise<void> => {
        for (const { record } of documents) this.remember(record);
        const missing = documents.filter(({ offset }) => offset > upTo);
        if (missing.length === 0) return Promise.resolve();
        const breaks = this.breaks;
        this.breaks = undefined;
        if (epoch !== this.epoch) return Promise.reject(new FencedError('ledger', undefined));
        if (breaks !== 'before') this.published.push(...missing);
        upTo = missing.at(-1)?.offset ?? upTo;
        return breaks
          ? Promise.reject(new Error(`the connection broke ${breaks} the commit`))
          : Promise.resolve();
      },
    };
  }

  private remember({ value }: OutgoingRecord): void {
    const text = String(value);
    const { id } = JSON.parse(text) as { id: string };
    this.texts.set(id, (this.texts.get(id) ?? new Set()).add(text));
  }
}
