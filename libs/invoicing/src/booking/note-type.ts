import type { DocumentType } from '../document/document.js';

export type NoteType = Exclude<DocumentType, 'invoice'>;

/** The type of a note with this total, in the currency's smallest unit: a credit note if the client gets money back. */
export const noteType = (total: bigint): NoteType => (total < 0n ? 'credit-note' : 'debit-note');
