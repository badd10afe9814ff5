import type { DocumentLine } from '../document/document.js';
import { canonicalJson } from '../hashing/canonical-json.js';

/** Lines whose price is their amount: they change in amount, not in quantity. */
const LUMP_SUMS: ReadonlySet<string> = new Set(['discount', 'minimum-shortfall']);

export const isLumpSum = ({ component }: DocumentLine): boolean => LUMP_SUMS.has(component);

/** Lines of one key are the same charge: what differs between them is a difference in quantity. */
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
