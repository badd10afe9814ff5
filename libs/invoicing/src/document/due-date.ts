import { withDefaults } from '#contracts';
import { Temporal } from 'temporal-polyfill';
import type { DraftDocument } from './document.js';

const USUAL_DAYS = 30;

/** The local date (YYYY-MM-DD) that a document is due when issued at an instant, by its last version's terms. */
export function dueDateOf({ terms, zone }: DraftDocument, issuedAtMs: number): string {
  const last = terms.at(-1);
  const days = (last && withDefaults(last)?.paymentDays) ?? USUAL_DAYS;
  const issued = Temporal.Instant.fromEpochMilliseconds(issuedAtMs).toZonedDateTimeISO(zone);
  return issued.toPlainDate().add({ days }).toString();
}
