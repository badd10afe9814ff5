import type { ContractVersion } from '#contracts';
import { withDefaults } from '#contracts';
import type { RatedDocument } from '#rating';
import type { UsageRow } from '#usage';
import type { Draft, DocumentType, JournalPosition, Seller } from './document.js';
import { sha256, usageHash } from './hashes.js';

/** What makes a document the one that it is. `close` counts the client's closes. */
export interface DocumentFact {
  readonly series: string;
  readonly clientId: string;
  readonly type: DocumentType;
  readonly fromMs: number;
  readonly toMs: number;
  readonly close: number;
}

/** 32 hex digits of SHA-256 over the fact: the same for whoever drafts it. */
export const documentIdOf = ({ series, clientId, type, fromMs, toMs, close }: DocumentFact): string =>
  sha256([series, clientId, type, fromMs, toMs, close].join(' ')).slice(0, 32);

export interface DraftParts {
  readonly fact: DocumentFact;
  readonly rated: RatedDocument;
  readonly usage: readonly UsageRow[];
  /** All versions of the client; those that the rating used become the terms. */
  readonly versions: readonly ContractVersion[];
  readonly seller: Seller;
  readonly journal: JournalPosition;
}

export function draftOf({ fact, rated, usage, versions, seller, journal }: DraftParts): Draft {
  const used = new Set(rated.contractVersions);
  const terms = versions.filter(({ version }) => used.has(version));
  const last = terms.find(({ version }) => version === rated.contractVersions.at(-1));
  const paymentDays = (last && withDefaults(last)?.paymentDays) ?? 30;
  return {
    ...rated,
    documentId: documentIdOf(fact),
    type: fact.type,
    series: fact.series,
    journal,
    usageHash: usageHash(usage),
    seller,
    ...(last?.customer && { customer: last.customer }),
    terms,
    paymentDays,
  };
}
