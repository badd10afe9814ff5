import { ClientAudit, MAX_CAUSE_EVENTS, findGaps } from '#invoicing';
import type { AuditFinding, Claim, NumberGap } from '#invoicing';
import { choosePartition } from '#kafka';
import { ClientReplay, groupBy, usageReachMs } from '#usage';
import { CliError, EXIT } from '../exit-code.js';
import type { OnIgnored } from '../logs/ignored-record.js';
import type { Logs, OnRecord } from '../logs/open-logs.js';
import { readDocument } from '../logs/published.js';
import type { NoDocument } from '../logs/published.js';
import { bookedAdjustments } from '../logs/booked-adjustments.js';
import { readSignedContracts } from '../logs/signed.js';
import { auditPartition } from './audit-partition.js';
import { readClaims } from './read-claims.js';

export interface VerifyOptions {
  /** Number or id of the document to verify; without it, all documents. */
  readonly document?: string;
  /** Number patterns that series had before the current one. */
  readonly earlierPatterns: readonly string[];
  readonly onProgress: (share: number, records: number) => void;
  readonly onFindings: (findings: readonly AuditFinding[]) => Promise<void>;
  /** Called when all documents are verified, with the gaps in their numbers and sequences. */
  readonly onGaps: (gaps: readonly NumberGap[]) => Promise<void>;
  /** Called for each record among the documents that is none. */
  readonly onOther: (other: NoDocument) => void;
  /** Called for each contract or adjustment record with faults. */
  readonly onIgnored: OnIgnored;
  /** Called for a journal partition whose beginning is deleted, with its first remaining offset. */
  readonly onCutOff: (partition: number, low: number) => void;
}

/**
 * Verifies published documents from the logs alone: journal, contracts, adjustments, invoices.
 * @throws CliError if there is no such document
 */
export async function verifyDocuments(logs: Logs, options: VerifyOptions): Promise<void> {
  const { document, onFindings } = options;
  const listPatterns = (series: string): string[] => [
    logs.config.sellerPattern(series),
    ...options.earlierPatterns,
  ];
  const { byClient, numberFaults } = await readClaims(logs, listPatterns, (other) => {
    if (document === undefined) options.onOther(other);
  });
  const due = new Set([...byClient.values()].flat().filter((claim) => !numberFaults.has(claim)));
  const ownerIds = document === undefined ? undefined : findOwners(byClient, document);
  const isRequested = (claim: Claim): boolean =>
    document === undefined || claim.number === document || claim.documentId === document;
  const report = (findings: readonly AuditFinding[]): Promise<void> =>
    onFindings(
      findings.flatMap((finding): AuditFinding[] => {
        if (!('claim' in finding)) return document === undefined ? [finding] : [];
        if (finding.fault?.code === 'not-due') due.delete(finding.claim);
        const fault = finding.fault ?? numberFaults.get(finding.claim);
        return isRequested(finding.claim) ? [{ ...finding, ...(fault && { fault }) }] : [];
      }),
    );
  const clients = new Map([...byClient].filter(([clientId]) => !ownerIds || ownerIds.has(clientId)));
  const createAudit = await createAudits(logs, clients, options.onIgnored);
  const byPartition = groupBy(clients.keys(), (clientId) =>
    choosePartition(clientId, logs.config.journalPartitions),
  );
  const read = await progressReader(logs, clients, [...byPartition.keys()], options);
  for (const [partition, clientIds] of byPartition)
    await auditPartition({
      ...{ clientIds, createAudit, onFindings: report },
      read: (some, onRecord) => read(partition, some, onRecord),
    });
  // A document that no close books, or with a wrong number, has its own fault: it neither causes nor fills a gap.
  if (document === undefined) await options.onGaps(findGaps(due, listPatterns));
}

function findOwners(byClient: ReadonlyMap<string, readonly Claim[]>, document: string): Set<string> {
  const owners = [...byClient.values()]
    .flat()
    .filter(({ number, documentId }) => number === document || documentId === document);
  if (owners.length === 0)
    throw new CliError(`No document with the number or id ${document} has been published`, EXIT.usage);
  return new Set(owners.map(({ clientId }) => clientId));
}

async function createAudits(
  logs: Logs,
  clients: ReadonlyMap<string, readonly Claim[]>,
  onIgnored: OnIgnored,
): Promise<(clientId: string) => ClientAudit> {
  const contracts = await readSignedContracts(logs, onIgnored);
  const adjustments = await bookedAdjustments(logs, onIgnored);
  const { journalPartitions, lateWindowMs } = logs.config;
  return (clientId) =>
    new ClientAudit({
      clientId,
      partition: choosePartition(clientId, journalPartitions),
      signed: contracts.signed(clientId),
      adjustments: adjustments.list(clientId),
      claims: clients.get(clientId) ?? [],
      replay: new ClientReplay(clientId, logs.config, MAX_CAUSE_EVENTS),
      reachMs: usageReachMs(lateWindowMs),
      load: (claim) => readDocument(logs, claim),
    });
}

type ReadPartition = (partition: number, clientIds: readonly string[], onRecord: OnRecord) => Promise<void>;

/** Reads partitions up to the last close marker of the requested clients, and reports the share of all records read. */
async function progressReader(
  logs: Logs,
  clients: ReadonlyMap<string, readonly Claim[]>,
  partitions: readonly number[],
  { onProgress, onCutOff }: VerifyOptions,
): Promise<ReadPartition> {
  const ends = await logs.ends('journal');
  const auditedRange = (partition: number, clientIds: readonly string[]): { from: number; to: number } => {
    const { low = 0, high = 0 } = ends.get(partition) ?? {};
    const end = clientIds
      .flatMap((clientId) => clients.get(clientId) ?? [])
      .reduce((last, { journal }) => Math.max(last, journal.offset + 1), low);
    return { from: low, to: Math.min(high, end) };
  };
  for (const partition of partitions) {
    const { low = 0 } = ends.get(partition) ?? {};
    if (low > 0) onCutOff(partition, low);
  }
  const all = [...clients.keys()];
  let total = 0;
  for (const partition of partitions) {
    const { from, to } = auditedRange(
      partition,
      all.filter((clientId) => choosePartition(clientId, logs.config.journalPartitions) === partition),
    );
    total += to - from;
  }
  let done = 0;
  return (partition, clientIds, onRecord) =>
    logs.read('journal', { partition, ...auditedRange(partition, clientIds) }, (record) => {
      done += 1;
      if (done % 1_000 === 0) onProgress(Math.min(1, done / Math.max(1, total)), done);
      return onRecord(record);
    });
}
