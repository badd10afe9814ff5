import type { ContractVersion, Period, SignedVersion } from '#contracts';
import { closeHistory, computeClose } from '#invoicing';
import type { CloseHistory, CloseReaders, DraftDocument, DocumentLine, DocumentTax } from '#invoicing';
import { rate } from '#rating';
import type { RatedDocument } from '#rating';
import type { Close, UsageRow } from '#usage';

/** `closed`: already invoiced; `next`: closes next; `later`: others close before it. */
export const PREVIEW_STATES = ['closed', 'next', 'later'] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

export interface PreviewFacts {
  readonly clientId: string;
  readonly partition: number;
  readonly period: Period;
  readonly state: PreviewState;
  readonly versions: readonly ContractVersion[];
  readonly signed: readonly SignedVersion[];
  readonly closes: readonly Close[];
  /** What came late after the close of a number. */
  readonly lateAfter: (layer: number) => CloseHistory['late'];
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
  /** Of its own usage and terms alone, without what it books for other periods. */
  readonly own: RatedDocument;
  /** Notes that the close would lead to besides. */
  readonly others: readonly PreviewDocument[];
}

/** Nothing is issued, so nobody issues it. */
const NOBODY = { series: '', party: { name: '' } };

/**
 * What the period's close would book if it came now: the same reckoning as billing's. Only the period that closes
 * next takes up what earlier periods differ by; of any other, only what it comes to itself.
 * @returns undefined when no contract is in force in the period
 */
export async function previewOf(facts: PreviewFacts, reads: CloseReaders): Promise<Preview | undefined> {
  const { clientId, partition, period, state, versions, signed, closes, lateAfter, usage, nowMs } = facts;
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
  const history = closeHistory({ clientId, partition, close, closes, signed, lateAfter });
  if (!history) return undefined;
  const drafts = await computeClose(history, reads, NOBODY);
  const isOwn = (draft: DraftDocument): boolean =>
    draft.type === 'invoice' &&
    Date.parse(draft.period.from) === fromMs &&
    Date.parse(draft.period.to) === toMs;
  const document = drafts.find(isOwn);
  if (!document) return undefined;
  return {
    document: shown(document),
    own,
    others: drafts.filter((draft) => draft !== document).map(shown),
  };
}

/** Without what only an issued document has. */
function shown(draft: DraftDocument): PreviewDocument {
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
