import { normalDecimal } from '#contracts';
import type { Fault } from '#contracts';
import { canonicalJson } from '../hashing/canonical-json.js';
import type { Adjustment, BookedAdjustment } from './adjustment.js';
import { readAdjustment } from './read-adjustment.js';

export type AdjustmentOutcome =
  | { readonly kind: 'added' | 'known'; readonly adjustment: Adjustment }
  /** The id stands for something else; the first one stands. */
  | { readonly kind: 'conflict'; readonly adjustment: Adjustment }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** All adjustments, as a fold of the log they are booked in: of a client's id the first one stands. */
export class AdjustmentRegistry {
  private readonly clients = new Map<string, BookedAdjustment[]>();

  add(json: unknown, bookedAtMs: number): AdjustmentOutcome {
    const { clientId, ...order }: { readonly clientId?: unknown } =
      typeof json === 'object' && json !== null ? json : {};
    const read = readAdjustment(order, typeof clientId === 'string' ? clientId : '', undefined);
    if ('faults' in read) return { kind: 'faults', faults: read.faults };
    const adjustment = read.ok;
    const standing = this.find(adjustment.clientId, adjustment.id);
    if (standing)
      return { kind: sameAdjustment(standing, adjustment) ? 'known' : 'conflict', adjustment: standing };
    const booked = { adjustment, bookedAtMs };
    this.clients.set(adjustment.clientId, [...this.of(adjustment.clientId), booked]);
    return { kind: 'added', adjustment };
  }

  find(clientId: string, id: string): Adjustment | undefined {
    return this.of(clientId).find(({ adjustment }) => adjustment.id === id)?.adjustment;
  }

  /** A client's adjustments in the order of the log. */
  of(clientId: string): readonly BookedAdjustment[] {
    return this.clients.get(clientId) ?? [];
  }
}

/** Whether two say the same; amounts by value. */
export const sameAdjustment = (a: Adjustment, b: Adjustment): boolean => said(a) === said(b);

const said = (adjustment: Adjustment): string =>
  canonicalJson({ ...adjustment, amount: normalDecimal(adjustment.amount) });
