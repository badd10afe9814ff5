import { counterScope, computeDueDate, issue, renderNumber } from '#invoicing';
import type { CloseBatch, DraftDocument, IssuedDocument } from '#invoicing';
import type { LedgerQuery, LedgerState } from '#store';
import { isoInstant } from '#usage';

/** A record of the drafts. */
export interface BatchRecord {
  readonly offset: number;
  readonly appendedAtMs: number;
  readonly batch: CloseBatch;
}

export interface Numbered {
  readonly documents: {
    /** Offset of the batch in the drafts, and index of the document in the batch. */
    readonly offset: number;
    readonly index: number;
    readonly document: IssuedDocument;
  }[];
  readonly booked: ReadonlySet<string>;
  readonly sequences: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Number of batches of closes that were already booked. */
  readonly repeated: number;
  /** Number of batches computed before the client's latest document was known. */
  readonly outdated: number;
}

const utcYear = (appendedAtMs: number): number => new Date(appendedAtMs).getUTCFullYear();

export const ledgerQuery = (records: readonly BatchRecord[], pattern: string): LedgerQuery => ({
  closeIds: [...new Set(records.map(({ batch }) => batch.closeId))],
  clientIds: [...new Set(records.map(({ batch }) => batch.clientId))],
  scopes: [...new Set(records.map(({ appendedAtMs }) => counterScope(pattern, utcYear(appendedAtMs))))],
});

/**
 * The ledger's fold: the first batch of a close gets the next numbers of its series and the next sequences of
 * its client; a repeated batch is ignored, and so is one that was computed before the client's latest document
 * was known. The issue time is the batch's append time, so that every fold of the drafts gives the same
 * documents, byte for byte.
 */
export function numberDrafts(records: readonly BatchRecord[], state: LedgerState, pattern: string): Numbered {
  const booked = new Set<string>();
  const sequences = new Map<string, number>();
  const numbers = new Map<string, number>();
  const documents: Numbered['documents'] = [];
  let repeated = 0;
  let outdated = 0;
  for (const { offset, appendedAtMs, batch } of records) {
    const { closeId, clientId, afterSequence } = batch;
    const sequence = sequences.get(clientId) ?? state.sequences.get(clientId) ?? 0;
    if (state.booked.has(closeId) || booked.has(closeId)) {
      repeated++;
      continue;
    }
    if (afterSequence !== sequence) {
      outdated++;
      continue;
    }
    booked.add(closeId);
    const year = utcYear(appendedAtMs);
    const scope = counterScope(pattern, year);
    const number = numbers.get(scope) ?? state.numbers.get(scope) ?? 0;
    batch.documents.forEach((draft: DraftDocument, index) => {
      const document = issue(draft, {
        number: renderNumber(pattern, year, number + index + 1),
        sequence: sequence + index + 1,
        issuedAt: isoInstant(appendedAtMs),
        dueDate: computeDueDate(draft, appendedAtMs),
      });
      documents.push({ offset, index, document });
    });
    if (batch.documents.length === 0) continue;
    numbers.set(scope, number + batch.documents.length);
    sequences.set(clientId, sequence + batch.documents.length);
  }
  return { documents, booked, sequences, numbers, repeated, outdated };
}
