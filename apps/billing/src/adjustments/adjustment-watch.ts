import type { ContractRegistry } from '#contracts';
import type { AdjustmentRegistry } from '#invoicing';
import type { ClientClose } from '#store';
import type { CloseCalendar } from '../draft/close-calendar.js';

/**
 * Watches for adjustments of clients that have no next invoice: their last period is closed once more, for a
 * note. All other adjustments wait for the client's next invoice.
 */
export class AdjustmentWatch {
  constructor(
    private readonly adjustments: Pick<AdjustmentRegistry, 'list'>,
    private readonly contracts: Pick<ContractRegistry, 'signed'>,
    private readonly calendar: Pick<CloseCalendar, 'lastClose' | 'nextClose'>,
    private readonly settleMs: number,
  ) {}

  /** Closes to repeat: a client's last one, if an adjustment was booked after it or was left without an invoice. */
  due(clientIds: readonly string[], nowMs: number): ClientClose[] {
    return clientIds.flatMap((clientId) => {
      const last = this.calendar.lastClose(clientId);
      const isDue = last && this.waitStartMs(clientId, last) + this.settleMs <= nowMs;
      return isDue && this.calendar.nextClose(clientId) === undefined ? [last] : [];
    });
  }

  /**
   * Adjustments that the last close left for the next invoice need a note once a version has removed that
   * invoice.
   */
  private waitStartMs(clientId: string, { appendedAtMs }: ClientClose): number {
    const booked = this.adjustments.list(clientId).map(({ bookedAtMs }) => bookedAtMs);
    const mayBeLeft = booked.some((atMs) => atMs <= appendedAtMs);
    const signed = mayBeLeft ? this.contracts.signed(clientId).map(({ signedAtMs }) => signedAtMs) : [];
    return Math.min(Infinity, ...[...booked, ...signed].filter((atMs) => atMs > appendedAtMs));
  }
}
