import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import { DOCUMENT_TYPES } from '#invoicing';
import type { IssuedDocument } from '#invoicing';

const REFUSALS = ['repeated', 'outdated', 'unreadable'] as const;

/** Why a record of the drafts got no number. */
type DraftRefusal = (typeof REFUSALS)[number];

/** Counts of the ledger's work. */
export interface LedgerMetrics {
  issued(type: IssuedDocument['type']): void;
  booked(closes: number): void;
  refused(reason: DraftRefusal, drafts?: number): void;
  publishFailed(): void;
}

/** For a ledger without metrics. */
export const NO_METRICS: LedgerMetrics = {
  issued: () => undefined,
  booked: () => undefined,
  refused: () => undefined,
  publishFailed: () => undefined,
};

export function ledgerMetrics(registry: Registry, publishFailed: () => void): LedgerMetrics {
  const registers = [registry];
  const documents = new Counter({
    name: 'contador_documents_issued_total',
    help: 'Documents that this process has numbered and published since it started, by type.',
    labelNames: ['type'],
    registers,
  });
  const closes = new Counter({
    name: 'contador_closes_booked_total',
    help: 'Closes that this process has booked since it started, including those without a document.',
    registers,
  });
  const drafts = new Counter({
    name: 'contador_drafts_refused_total',
    help: 'Records of the drafts without a number: a close that is already booked (repeated), computed before the client’s last document was known (outdated), or not a valid draft (unreadable).',
    labelNames: ['reason'],
    registers,
  });
  for (const type of DOCUMENT_TYPES) documents.inc({ type }, 0);
  for (const reason of REFUSALS) drafts.inc({ reason }, 0);
  return {
    issued: (type) => documents.inc({ type }),
    booked: (count) => closes.inc(count),
    refused: (reason, count = 1) => drafts.inc({ reason }, count),
    publishFailed,
  };
}
