import type { Logger } from '#runtime';
import type { ClientClose, CloseReader, DocumentReader } from '#store';
import type { CloseCalendar } from '../close/close-calendar.js';
import type { DraftWriter } from './draft-writer.js';

const CLOSES_AT_ONCE = 200;

/**
 * Turns every close that the fold has met into a draft, once: closes are read in the order of the log from the
 * first one on, and those whose document is issued or whose draft this process has appended are passed over.
 * Appending a draft twice is harmless (the ledger takes the first of an id), so nothing has to be remembered.
 */
export class Drafter {
  private readonly readUpTo = new Map<number, number>();
  private readonly appended = new Set<string>();
  /** Closes that could not be drafted, and why: tried again with the next round. */
  readonly waiting = new Map<string, string>();
  private readonly retries: ClientClose[] = [];

  constructor(
    private readonly closes: CloseReader,
    private readonly documents: DocumentReader,
    private readonly writer: DraftWriter,
    private readonly calendar: CloseCalendar,
    private readonly logger: Logger,
  ) {}

  /** Drafts the next closes of a partition; returns how many closes were read. */
  async draft(partition: number): Promise<number> {
    const closes = await this.closes.closesAfter(
      partition,
      this.readUpTo.get(partition) ?? -1,
      CLOSES_AT_ONCE,
    );
    for (const close of closes) this.calendar.closed(close.clientId, close.toMs);
    await this.draftAll(closes);
    const last = closes.at(-1);
    if (last) this.readUpTo.set(partition, last.offset);
    return closes.length;
  }

  async retryWaiting(): Promise<void> {
    await this.draftAll(this.retries.splice(0));
  }

  private async draftAll(closes: readonly ClientClose[]): Promise<void> {
    const ids = new Map(closes.map((close) => [close, this.writer.documentId(close)]));
    const issued = await this.documents.issued(0, [...ids.values()]);
    for (const [close, documentId] of ids) {
      if (issued.has(documentId) || this.appended.has(documentId)) continue;
      try {
        await this.writer.append(close);
        this.appended.add(documentId);
        this.waiting.delete(close.clientId);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (this.waiting.get(close.clientId) !== reason) {
          this.logger.error({ clientId: close.clientId, err: error }, 'a close waits for its draft');
        }
        this.waiting.set(close.clientId, reason);
        this.retries.push(close);
      }
    }
  }
}
