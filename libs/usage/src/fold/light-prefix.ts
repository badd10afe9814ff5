import { toSlot } from '../interval.js';
import type { FoldItem } from './slice-fold.js';

/**
 * About the most cells that a slice changes: 1,000 ordinary events change some 3,000, and 1,000 tickets of a month
 * 3 million, which would take gigabytes. An event alone changes up to 3,000, and as many that it retracts.
 */
const MAX_CHANGES = 100_000;
/** Of a contact: the contact's own cell and its load. */
const CHANGES_WITHOUT_SPAN = 2;

/** Length of the longest prefix that changes few enough cells to be folded together; at least 1. */
export function lightPrefix(items: readonly FoldItem[]): number {
  let changes = 0;
  const tooHeavy = items.findIndex((item, index) => {
    changes += countChanges(item);
    return changes > MAX_CHANGES && index > 0;
  });
  return tooHeavy === -1 ? items.length : tooHeavy;
}

function countChanges({ content }: FoldItem): number {
  const body = content.kind === 'event' ? content.event.body : undefined;
  if (!body) return 1;
  return toSlot(body.endedAtMs) - toSlot(body.startedAtMs) + CHANGES_WITHOUT_SPAN;
}
