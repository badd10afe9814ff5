import { FencedError, LatestLookups, endOffset, fingerprint } from '#kafka';
import type { RawRecord, Slice, SliceResult, StartPosition } from '#kafka';
import { invoiceRecord, readDraft } from '#records';
import type { Logger } from '#runtime';
import { issueOrder } from '#store';
import type { LedgerStore } from '#store';
import { NO_METRICS } from './ledger-metrics.js';
import type { LedgerMetrics } from './ledger-metrics.js';
import { numberDrafts, ledgerQuery } from './number-drafts.js';
import type { BatchRecord } from './number-drafts.js';
import type { InvoicePublisher } from './invoice-publisher.js';

/** Numbering and publishing of one number series. */
export interface LedgerSeries {
  readonly pattern: string;
  readonly publisher: Pick<InvoicePublisher, 'acquire' | 'publish'>;
}

/** The position at which the next slice must begin; undefined = never folded. */
interface ExpectedPosition {
  position: number | undefined;
}

/**
 * Folds drafts into issued documents. For each slice: number new documents, publish them in one transaction
 * (unless already published), then commit the numbers by compare-and-set. A crash between any two of these
 * steps repeats the slice with the same numbers; the publisher knows which drafts are published, and fences
 * older instances.
 */
export class LedgerFolder {
  private readonly expected = new LatestLookups<ExpectedPosition>();

  constructor(
    private readonly store: LedgerStore,
    /** By partition of the drafts. */
    private readonly series: readonly LedgerSeries[],
    private readonly logger: Logger,
    private readonly metrics: LedgerMetrics = NO_METRICS,
  ) {}

  async position(partition: number): Promise<StartPosition | undefined> {
    const { position, last } = await this.expected.refresh(partition, async () => {
      await this.requireSeries(partition).publisher.acquire();
      const { position, last } = await this.store.read(partition);
      return { position, last };
    });
    return position === undefined ? undefined : { offset: position, previous: last };
  }

  async fold(slice: Slice): Promise<SliceResult> {
    const { partition, records, position: from } = slice;
    const { pattern } = this.requireSeries(partition);
    const drafts = records.flatMap((record) => this.read(record));
    const expected = this.expected.get(partition);
    if (!expected) throw new Error('the position of this partition is being looked up');
    const state = await this.store.read(partition, ledgerQuery(drafts, pattern));
    if (state.position !== expected.position || (state.position ?? from) !== from)
      return resume(expected, state.position);
    const numbered = numberDrafts(drafts, state, pattern);
    await this.publish(partition, numbered.documents);
    const position = endOffset(records);
    const result = await this.store.commit(partition, state.position, {
      position,
      last: readLast(records),
      documents: numbered.documents.map(({ offset, index, document }) => ({
        order: issueOrder(offset, index),
        documentId: document.documentId,
        clientId: document.clientId,
        sequence: document.sequence,
        issuedAtMs: Date.parse(document.issuedAt),
        json: JSON.stringify(document),
      })),
      booked: numbered.booked,
      sequences: numbered.sequences,
      numbers: numbered.numbers,
    });
    if (!result.applied) return resume(expected, result.position);
    expected.position = position;
    this.recordMetrics(numbered);
    return { position };
  }

  private recordMetrics({ booked, documents, repeated, outdated }: ReturnType<typeof numberDrafts>): void {
    for (const { document } of documents) this.metrics.issued(document.type);
    this.metrics.booked(booked.size);
    this.metrics.refused('repeated', repeated);
    this.metrics.refused('outdated', outdated);
  }

  /** @throws when this process was started before the series' seller was configured */
  private requireSeries(partition: number): LedgerSeries {
    const series = this.series[partition];
    if (!series)
      throw new Error(
        `number series ${partition} has no configured seller: restart billing with all sellers`,
      );
    return series;
  }

  private async publish(
    partition: number,
    documents: ReturnType<typeof numberDrafts>['documents'],
  ): Promise<void> {
    try {
      await this.requireSeries(partition).publisher.publish(
        documents.map(({ offset, document }) => ({
          offset,
          record: invoiceRecord(document, { partition, offset }),
        })),
      );
    } catch (error) {
      this.metrics.publishFailed();
      if (error instanceof FencedError) {
        this.logger.warn({ partition }, 'another billing process has taken over the ledger');
      }
      throw error;
    }
  }

  /** Drafts are written by billing only; one that cannot be read is from another program and gets no number. */
  private read(record: RawRecord): BatchRecord[] {
    const { offset, appendedAtMs } = record;
    const read = readDraft(record);
    if ('ok' in read) return [{ offset, appendedAtMs, batch: read.ok }];
    this.logger.error({ offset, faults: read.faults }, 'a record of the drafts is not a batch of a close');
    this.metrics.refused('unreadable');
    return [];
  }
}

/**
 * The store's position is not the slice's start: another process has written, or the store has lost its last
 * writes. Numbering continues only from the stored position.
 */
function resume(expected: ExpectedPosition, position: number | undefined): SliceResult {
  if (position === undefined) throw new Error('the store has lost the state of the ledger');
  expected.position = position;
  return { position };
}

function readLast(records: readonly RawRecord[]): { appendedAtMs: number; fingerprint: string } {
  const last = records[records.length - 1];
  if (!last) throw new Error('a slice has at least one record');
  return { appendedAtMs: last.appendedAtMs, fingerprint: fingerprint(last) };
}
