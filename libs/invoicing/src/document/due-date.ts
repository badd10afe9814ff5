import { toLocalDate, withDefaults } from '#contracts';
import type { DraftDocument } from './document.js';

const USUAL_DAYS = 30;

/** The local due date (YYYY-MM-DD) of a document issued at an instant, by the terms of its last version. */
export function computeDueDate({ terms, zone }: DraftDocument, issuedAtMs: number): string {
  const last = terms.at(-1);
  const days = (last && withDefaults(last)?.paymentDays) ?? USUAL_DAYS;
  return toLocalDate(issuedAtMs, zone).add({ days }).toString();
}
