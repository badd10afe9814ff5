import { AdjustmentRegistry } from '#invoicing';
import type { Adjustment, BookedAdjustment } from '#invoicing';
import type { RawRecord } from '#kafka';
import { adjustmentFaultText, foldAdjustment } from '#records';
import { FoldProgress } from '../logs/fold-progress.js';

/** All adjustments in memory: their topic, folded record by record. */
export class AdjustmentView {
  private readonly registry = new AdjustmentRegistry();
  private readonly foldProgress = new FoldProgress();

  constructor(
    private readonly onRefused: (refused: { readonly offset: number; readonly why: string }) => void,
  ) {}

  /** @returns the client for whom an adjustment was booked; undefined if the record booked none */
  fold(record: RawRecord): string | undefined {
    const { offset } = record;
    const outcome = foldAdjustment(this.registry, record);
    const why = adjustmentFaultText(outcome);
    if (why !== undefined) this.onRefused({ offset, why });
    this.foldProgress.folded(offset);
    return outcome.kind === 'added' ? outcome.adjustment.clientId : undefined;
  }

  find(clientId: string, id: string): Adjustment | undefined {
    return this.registry.find(clientId, id);
  }

  list(clientId: string): readonly BookedAdjustment[] {
    return this.registry.list(clientId);
  }

  hasFolded(offset: number, withinMs: number): Promise<boolean> {
    return this.foldProgress.reaches(offset, withinMs);
  }
}
