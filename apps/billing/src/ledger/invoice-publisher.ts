import { TransactionalPublisher, lastRecords } from '#kafka';
import type { Kafka, OutgoingRecord, RawRecord } from '#kafka';
import { draftPosition } from '#records';

/** Publishes the documents of a number series, as its only instance: taking over fences the previous one. */
export class InvoicePublisher {
  private publisher: TransactionalPublisher | undefined;
  /** Documents of drafts up to this offset are published. */
  private publishedUpTo = -1;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
    private readonly transactionalId: string,
    private readonly partition: number,
  ) {}

  /**
   * Fences older instances, then reads how far they came: in this order the result can no longer change. The
   * documents of a slice are published in one transaction and in the order of their drafts, so the last one of
   * the series is enough; the topic may end with any number of other series' documents.
   */
  async acquire(): Promise<void> {
    await this.publisher?.close();
    const publisher = new TransactionalPublisher(this.kafka, this.transactionalId);
    this.publisher = publisher;
    await publisher.start();
    const last = await lastRecords(
      ...([this.kafka, this.topic, 1] as const),
      (record) => this.draftOffset(record) !== undefined,
    );
    // A later call has taken over meanwhile, and may have published more than was read here
    if (this.publisher !== publisher) return;
    this.publishedUpTo = Math.max(
      -1,
      ...[...last.values()].flat().map((record) => this.draftOffset(record) ?? -1),
    );
  }

  /**
   * Publishes the documents not published yet, all or none. @throws FencedError when another instance has taken
   * over
   */
  async publish(
    documents: readonly { readonly offset: number; readonly record: OutgoingRecord }[],
  ): Promise<void> {
    const missing = documents.filter(({ offset }) => offset > this.publishedUpTo);
    const last = missing.at(-1);
    if (!last) return;
    if (!this.publisher) throw new Error('the ledger has not been taken over');
    await this.publisher.publish(
      this.topic,
      missing.map(({ record }) => record),
    );
    this.publishedUpTo = last.offset;
  }

  async close(): Promise<void> {
    await this.publisher?.close();
  }

  /** The offset of the draft that a document of this series was issued from; undefined for another series. */
  private draftOffset({ headers }: RawRecord): number | undefined {
    const draft = draftPosition(headers);
    return draft?.partition === this.partition ? draft.offset : undefined;
  }
}
