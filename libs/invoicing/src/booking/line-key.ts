import { canonicalJson } from '#usage';
import type { DocumentLine } from '../document/document-line.js';

/** Components whose price is their amount: such lines change in amount, not in quantity. */
const LUMP_SUMS: ReadonlySet<DocumentLine['component']> = new Set(['discount', 'minimum-shortfall']);

export const isLumpSum = ({ component }: DocumentLine): boolean => LUMP_SUMS.has(component);

/** Identifies a charge: lines with the same key differ only in quantity. */
export function lineKey(line: DocumentLine): string {
  const { component, description, channel, queue, direction, skill, basis, increment, feeId } = line;
  const { tier, band, unit, unitPrice } = line;
  return canonicalJson({
    ...{
      component,
      description,
      channel,
      queue,
      direction,
      skill,
      basis,
      increment,
      feeId,
      tier,
      band,
      unit,
    },
    ...(isLumpSum(line) ? {} : { unitPrice }),
  });
}
