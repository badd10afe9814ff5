import { normalDecimal } from '#contracts';
import type { Fault } from '#contracts';
import { canonicalJson } from '#usage';
import type { Adjustment, BookedAdjustment } from '../document/adjustment.js';
import { readAdjustment } from './read-adjustment.js';

export type AdjustmentOutcome =
  | { readonly kind: 'added' | 'known'; readonly adjustment: Adjustment }
  /** The id belongs to a different adjustment, which is kept. */
  | { readonly kind: 'conflict'; readonly adjustment: Adjustment }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** All adjustments, as a fold of the log they are booked in. The first adjustment with a client's id is kept. */
export class AdjustmentRegistry {
  private readonly clients = new Map<string, BookedAdjustment[]>();

  add(json: unknown, bookedAtMs: number): AdjustmentOutcome {
    const { clientId, ...order }: { readonly clientId?: unknown } =
      typeof json === 'object' && json !== null ? json : {};
    const read = readAdjustment(order, typeof clientId === 'string' ? clientId : '', undefined);
    if ('faults' in read) return { kind: 'faults', faults: read.faults };
    const adjustment = read.ok;
    const existing = this.find(adjustment.clientId, adjustment.id);
    if (existing)
      return { kind: sameAdjustment(existing, adjustment) ? 'known' : 'conflict', adjustment: existing };
    const booked = { adjustment, bookedAtMs };
    this.clients.set(adjustment.clientId, [...this.list(adjustment.clientId), booked]);
    return { kind: 'added', adjustment };
  }

  find(clientId: string, id: string): Adjustment | undefined {
    return this.list(clientId).find(({ adjustment }) => adjustment.id === id)?.adjustment;
  }

  /** A client's adjustments in the order of the log. */
  list(clientId: string): readonly BookedAdjustment[] {
    return this.clients.get(clientId) ?? [];
  }
}

/** Whether two adjustments are equal; amounts are compared by value. */
export const sameAdjustment = (a: Adjustment, b: Adjustment): boolean =>
  comparableText(a) === comparableText(b);

const comparableText = (adjustment: Adjustment): string =>
  canonicalJson({ ...adjustment, amount: normalDecimal(adjustment.amount) });
