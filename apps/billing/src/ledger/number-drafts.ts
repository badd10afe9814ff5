import { counterScope, dueDateOf, issue, renderNumber } from '#invoicing';
import type { DraftDocument, IssuedDocument } from '#invoicing';
import type { LedgerState } from '#store';

export interface DraftRecord {
  readonly offset: number;
  readonly appendedAtMs: number;
  readonly draft: DraftDocument;
}

export interface Numbered {
  readonly documents: { readonly offset: number; readonly document: IssuedDocument }[];
  readonly sequences: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * The ledger's fold: the first draft of an id gets the next number of its series and the next sequence of its
 * client, a repeat is nothing. Issued at the draft's append time, so that whoever folds the drafts gets the same
 * documents, byte for byte.
 */
export function numberDrafts(records: readonly DraftRecord[], state: LedgerState, pattern: string): Numbered {
  const issued = new Set(state.issued);
  const sequences = new Map<string, number>();
  const numbers = new Map<string, number>();
  const next = (counts: Map<string, number>, before: ReadonlyMap<string, number>, key: string): number => {
    const number = (counts.get(key) ?? before.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number;
  };
  const documents: Numbered['documents'] = [];
  for (const { offset, appendedAtMs, draft } of records) {
    if (issued.has(draft.documentId)) continue;
    issued.add(draft.documentId);
    const issuedAt = new Date(appendedAtMs).toISOString();
    const year = Number(issuedAt.slice(0, 4));
    const n = next(numbers, state.numbers, counterScope(pattern, year));
    const document = issue(draft, {
      number: renderNumber(pattern, year, n),
      sequence: next(sequences, state.sequences, draft.clientId),
      issuedAt,
      dueDate: dueDateOf(draft, appendedAtMs),
    });
    documents.push({ offset, document });
  }
  return { documents, sequences, numbers };
}
