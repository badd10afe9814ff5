import type { AdjustmentOutcome, AdjustmentRegistry } from '#invoicing';
import { firstHeaderText } from '#kafka';
import type { RawRecord } from '#kafka';
import { parseRecordJson, refused } from '../record-json.js';
import { ADJUSTMENT_TYPE } from './write-adjustment.js';

/**
 * Folds a record of the adjustments topic into the registry. `faults` and `conflict` change nothing. A record that
 * names another type is a fault (`unknown-type`), however its data looks: what it is meant to do to a client's
 * amounts is not known. One that names none is an adjustment.
 */
export function foldAdjustment(
  registry: Pick<AdjustmentRegistry, 'add'>,
  record: RawRecord,
): AdjustmentOutcome {
  const json = parseRecordJson(record);
  if ('faults' in json) return { kind: 'faults', ...json };
  const type = firstHeaderText(record.headers, 'ce_type') ?? ADJUSTMENT_TYPE;
  if (type !== ADJUSTMENT_TYPE)
    return {
      kind: 'faults',
      ...refused('unknown-type', `an event of type ${JSON.stringify(type)} is no adjustment`),
    };
  return registry.add(json.ok, record.appendedAtMs);
}

/** The faults of a record as one sentence; undefined for a record that was folded. */
export function adjustmentFaultText(outcome: AdjustmentOutcome): string | undefined {
  if (outcome.kind === 'conflict') return 'the id belongs to another adjustment';
  return outcome.kind === 'faults' ? outcome.faults.map(({ message }) => message).join('; ') : undefined;
}
