import type { AdjustmentBook } from '#invoicing';
import type { ClientClose } from '#store';
import type { CloseCalendar } from '../close/close-calendar.js';

/**
 * Watches for adjustments of clients that have no next invoice: their last period is closed once more, for a note.
 * All others wait for their next invoice.
 */
export class AdjustmentWatch {
  constructor(
    private readonly book: Pick<AdjustmentBook, 'of'>,
    private readonly calendar: Pick<CloseCalendar, 'lastClose' | 'nextClose'>,
    private readonly settleMs: number,
  ) {}

  /** Closes to be repeated: the client's last one, after which something was booked some time ago. */
  due(clientIds: readonly string[], nowMs: number): ClientClose[] {
    return clientIds.flatMap((clientId) => {
      const last = this.calendar.lastClose(clientId);
      const isDue = last && this.firstAfter(clientId, last) + this.settleMs <= nowMs;
      return isDue && this.calendar.nextClose(clientId) === undefined ? [last] : [];
    });
  }

  private firstAfter(clientId: string, { appendedAtMs }: ClientClose): number {
    const since = this.book.of(clientId).filter(({ bookedAtMs }) => bookedAtMs > appendedAtMs);
    return Math.min(Infinity, ...since.map(({ bookedAtMs }) => bookedAtMs));
  }
}
