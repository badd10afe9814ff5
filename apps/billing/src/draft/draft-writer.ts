import { periodContaining } from '#contracts';
import type { ContractBook } from '#contracts';
import { documentIdOf, draftDocument, usageHashOf } from '#invoicing';
import type { DocumentFact, Party } from '#invoicing';
import type { Producer } from '#kafka';
import { rate } from '#rating';
import type { ClientClose, UsageReader } from '#store';

export interface DraftTarget {
  readonly topic: string;
  readonly partition: number;
  readonly series: string;
  readonly seller: Party;
}

/**
 * Rates a closed period and appends the result to the drafts. The usage is the one of the close's marker, whatever
 * has come in since; the document's id follows from client, period and close, so a repeat is the same document.
 */
export class DraftWriter {
  constructor(
    private readonly book: ContractBook,
    private readonly usage: UsageReader,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly target: DraftTarget,
  ) {}

  documentId(close: ClientClose): string {
    return documentIdOf(this.fact(close));
  }

  /** Rates and appends. @throws when the period cannot be rated: it waits, and this says why */
  async append(close: ClientClose): Promise<void> {
    const { clientId, fromMs, toMs, index, partition, offset } = close;
    const { topic, seller } = this.target;
    const versions = this.book.versions(clientId);
    const usage = await this.usage.usage({ clientId, fromMs, toMs, asOfClose: index });
    const zone = periodContaining(versions, fromMs)?.zone ?? 'UTC';
    const rated = rate(versions, usage, { fromMs, toMs, zone });
    if (!rated) throw new Error('no contract is in force anywhere in the period');
    const journal = { partition, offset };
    const draft = draftDocument({
      ...{ fact: this.fact(close), rated, versions, seller, journal },
      usageHash: usageHashOf(usage),
    });
    await this.producer.send(topic, [
      { key: clientId, value: JSON.stringify(draft), partition: this.target.partition },
    ]);
  }

  private fact({ clientId, fromMs, toMs, index }: ClientClose): DocumentFact {
    return { series: this.target.series, clientId, type: 'invoice', fromMs, toMs, marker: `close ${index}` };
  }
}
