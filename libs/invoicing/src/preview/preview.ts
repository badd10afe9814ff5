import type { ContractVersion, Period, SignedVersion } from '#contracts';
import { rate } from '#rating';
import type { RatedDocument } from '#rating';
import type { Close, UsageRow } from '#usage';
import { closeHistory } from '../booking/close-history.js';
import type { CloseHistory } from '../booking/close-history.js';
import { computeClose } from '../booking/compute-close.js';
import type { CloseReaders } from '../booking/compute-close.js';
import type { DocumentLine } from '../document/document-line.js';
import type { DocumentTax } from '../document/document-tax.js';
import type { DraftDocument } from '../document/document.js';
import type { PreviewState } from './find-period.js';

export interface PreviewFacts {
  readonly clientId: string;
  readonly partition: number;
  readonly period: Period;
  readonly state: PreviewState;
  readonly versions: readonly ContractVersion[];
  readonly signed: readonly SignedVersion[];
  readonly closes: readonly Close[];
  /** The late usage after the close with this number. */
  readonly getLateUsage: (layer: number) => CloseHistory['late'];
  /** The period's usage as of now. */
  readonly usage: readonly UsageRow[];
  readonly nowMs: number;
}

/** A document as it would be issued. */
export type PreviewDocument = Omit<RatedDocument, 'lines' | 'tax'> & {
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
} & Partial<Pick<DraftDocument, 'type' | 'corrects' | 'customer'>>;

export interface Preview {
  readonly document: PreviewDocument;
  /** The document of its own usage and terms alone, without what it books for other periods. */
  readonly own: RatedDocument;
  /** The notes that the close would also issue. */
  readonly others: readonly PreviewDocument[];
}

/** A placeholder: nothing is issued, so there is no issuer. */
const NO_SELLER = { series: '', party: { name: '' } };

/**
 * What the period's close would book now, by the same computation as billing's. Only the period that closes next
 * includes the differences of earlier periods; any other consists of its own amounts only.
 * @returns undefined when no contract is in force in the period
 */
export async function buildPreview(facts: PreviewFacts, readers: CloseReaders): Promise<Preview | undefined> {
  const { clientId, partition, period, state, versions, signed, closes, getLateUsage, usage, nowMs } = facts;
  const own = rate(versions, usage, period);
  if (own === undefined) return undefined;
  if (state !== 'next') return { document: own, own, others: [] };
  const { fromMs, toMs } = period;
  const close = {
    index: closes.length + 1,
    revision: 0,
    fromMs,
    toMs,
    offset: Infinity,
    appendedAtMs: nowMs,
  };
  const history = await closeHistory({
    ...{ clientId, partition, close, closes, signed, getLateUsage },
    issued: () => readers.issued(),
  });
  if (!history) return undefined;
  const drafts = await computeClose(history, readers, NO_SELLER);
  const isOwn = (draft: DraftDocument): boolean =>
    draft.type === 'invoice' &&
    Date.parse(draft.period.from) === fromMs &&
    Date.parse(draft.period.to) === toMs;
  const document = drafts.find(isOwn);
  if (!document) return undefined;
  return {
    document: withoutIssueFields(document),
    own,
    others: drafts.filter((draft) => draft !== document).map(withoutIssueFields),
  };
}

/** Removes the fields that only an issued document has. */
function withoutIssueFields(draft: DraftDocument): PreviewDocument {
  const {
    documentId: _id,
    series: _series,
    journal: _marker,
    usageHash: _hash,
    seller: _seller,
    terms: _terms,
    ...rest
  } = draft;
  return rest;
}
