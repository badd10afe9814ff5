import type { Fault } from '#contracts';
import { readAdjustment, sameAdjustment } from '#invoicing';
import type { Adjustment } from '#invoicing';
import { adjustmentAudit, adjustmentRecord } from '#records';
import { FOLDED_WITHIN_MS } from '../logs/fold-progress.js';
import type { RecordingPorts } from '../logs/recording-ports.js';
import type { AdjustmentView } from './adjustment-view.js';

export type Booking =
  | { readonly kind: 'booked' | 'known'; readonly adjustment: Adjustment }
  | { readonly kind: 'conflict'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  /** Published, but not read back in time: a repeat returns the outcome. */
  | { readonly kind: 'behind' };

export interface BookingRequest {
  readonly clientId: string;
  /** The currency of the client's contract. */
  readonly currency: string | undefined;
  /** The caller. */
  readonly by: string;
}

/** Books adjustments. As with contracts, the log decides which one counts, and a reservation keeps rivals out of it. */
export class AdjustmentBooking {
  constructor(
    private readonly view: AdjustmentView,
    private readonly ports: RecordingPorts,
  ) {}

  async book(json: unknown, request: BookingRequest): Promise<Booking> {
    const read = readAdjustment(json, request.clientId, request.currency);
    if ('faults' in read) return { kind: 'faults', faults: read.faults };
    const adjustment = read.ok;
    return (await this.findBooked(adjustment, 'known', request)) ?? this.publish(adjustment, request);
  }

  private async publish(adjustment: Adjustment, request: BookingRequest): Promise<Booking> {
    const { clientId, id } = adjustment;
    const holder = await this.ports.reserve(clientId, id, JSON.stringify(adjustment));
    if (!sameAdjustment(JSON.parse(holder) as Adjustment, adjustment)) return { kind: 'conflict', id };
    const offset = await this.ports.publish(adjustmentRecord(adjustment, this.ports.now()));
    if (!(await this.view.hasFolded(offset, FOLDED_WITHIN_MS))) return { kind: 'behind' };
    return (await this.findBooked(adjustment, 'booked', request)) ?? { kind: 'behind' };
  }

  /** Audits a repeat again: the first attempt may have ended between publishing and auditing. */
  private async findBooked(
    adjustment: Adjustment,
    kind: 'booked' | 'known',
    { by }: BookingRequest,
  ): Promise<Booking | undefined> {
    const existing = this.view.find(adjustment.clientId, adjustment.id);
    if (!existing) return undefined;
    if (!sameAdjustment(existing, adjustment)) return { kind: 'conflict', id: adjustment.id };
    await this.ports.audit(adjustmentAudit(existing, by, this.ports.now()));
    return { kind, adjustment: existing };
  }
}
