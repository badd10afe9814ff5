import { AdjustmentRegistry } from '#invoicing';
import type { Adjustment, AdjustmentOutcome, BookedAdjustment } from '#invoicing';
import type { RawRecord } from '#kafka';
import { FoldedUpTo } from '../logs/folded-up-to.js';

/** All adjustments in memory: their topic, folded record by record. */
export class AdjustmentView {
  private readonly registry = new AdjustmentRegistry();
  private readonly foldedUpTo = new FoldedUpTo();

  constructor(
    private readonly onRefused: (refused: { readonly offset: number; readonly why: string }) => void,
  ) {}

  /** @returns the client for whom an adjustment was booked; undefined if the record booked none */
  fold({ value, offset, appendedAtMs }: RawRecord): string | undefined {
    const outcome = this.add(value, appendedAtMs);
    if (outcome.kind === 'faults')
      this.onRefused({ offset, why: outcome.faults.map(({ message }) => message).join('; ') });
    if (outcome.kind === 'conflict') this.onRefused({ offset, why: 'the id belongs to another adjustment' });
    this.foldedUpTo.folded(offset);
    return outcome.kind === 'added' ? outcome.adjustment.clientId : undefined;
  }

  private add(value: Buffer | null, appendedAtMs: number): AdjustmentOutcome {
    try {
      return this.registry.add(JSON.parse(String(value)), appendedAtMs);
    } catch (error) {
      return { kind: 'faults', faults: [{ pointer: '', code: 'not-json', message: String(error) }] };
    }
  }

  find(clientId: string, id: string): Adjustment | undefined {
    return this.registry.find(clientId, id);
  }

  of(clientId: string): readonly BookedAdjustment[] {
    return this.registry.of(clientId);
  }

  hasFolded(offset: number, withinMs: number): Promise<boolean> {
    return this.foldedUpTo.reaches(offset, withinMs);
  }
}
