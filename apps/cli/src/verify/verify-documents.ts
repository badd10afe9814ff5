import { ClientAudit, MAX_CAUSE_EVENTS, gapsIn } from '#invoicing';
import type { AuditFinding, Claim, NumberGap } from '#invoicing';
import { partitionOf } from '#kafka';
import { ClientReplay } from '#usage';
import { CliError, EXIT } from '../exit-code.js';
import type { Logs, OnRecord } from '../logs/open-logs.js';
import { documentAt } from '../logs/published.js';
import type { PublishedAt } from '../logs/published.js';
import { bookedAdjustments } from '../logs/booked-adjustments.js';
import { signedContracts } from '../logs/signed.js';
import { auditPartition } from './audit-partition.js';
import { readClaims } from './read-claims.js';

const DAY_MS = 86_400_000;
/** The longest leg: so far before its end it adds to usage. */
const LONGEST_MS = 31 * DAY_MS;

export interface VerifyOptions {
  /** Number or id of the one document to prove; all without it. */
  readonly document?: string;
  /** Number patterns that series had before the one of today. */
  readonly earlierPatterns: readonly string[];
  readonly onProgress: (share: number, records: number) => void;
  readonly onFindings: (findings: readonly AuditFinding[]) => Promise<void>;
  /** Hears, where all documents are to be proven, what is missing between them. */
  readonly onGaps: (gaps: readonly NumberGap[]) => Promise<void>;
  /** Hears, where all documents are to be proven, of records among them that are none. */
  readonly onOther: (place: PublishedAt) => void;
  /** Hears of a partition of the journal whose beginning is gone, with its first offset. */
  readonly onCutOff: (partition: number, low: number) => void;
}

/**
 * Proves published documents from the logs alone: journal, contracts, invoices.
 * @throws CliError if there is no such document
 */
export async function verifyDocuments(logs: Logs, options: VerifyOptions): Promise<void> {
  const { document, onFindings } = options;
  const patternsOf = (series: string): string[] => [
    logs.config.patternOf(series),
    ...options.earlierPatterns,
  ];
  const { byClient, numberFaults } = await readClaims(logs, patternsOf, (place) => {
    if (document === undefined) options.onOther(place);
  });
  const due = new Set([...byClient.values()].flat().filter((claim) => !numberFaults.has(claim)));
  const wanted = document === undefined ? undefined : ownersOf(byClient, document);
  const isWanted = (claim: Claim): boolean =>
    document === undefined || claim.number === document || claim.documentId === document;
  const report = (findings: readonly AuditFinding[]): Promise<void> =>
    onFindings(
      findings.flatMap((finding): AuditFinding[] => {
        if (!('claim' in finding)) return document === undefined ? [finding] : [];
        if (finding.fault?.code === 'not-due') due.delete(finding.claim);
        const fault = finding.fault ?? numberFaults.get(finding.claim);
        return isWanted(finding.claim) ? [{ ...finding, ...(fault && { fault }) }] : [];
      }),
    );
  const clients = new Map([...byClient].filter(([clientId]) => !wanted || wanted.has(clientId)));
  const auditOf = await auditing(logs, clients);
  const byPartition = new Map<number, string[]>();
  for (const clientId of clients.keys()) {
    const partition = partitionOf(clientId, logs.config.journalPartitions);
    byPartition.set(partition, [...(byPartition.get(partition) ?? []), clientId]);
  }
  const read = await progressReader(logs, clients, [...byPartition.keys()], options);
  for (const [partition, clientIds] of byPartition)
    await auditPartition({
      ...{ clientIds, auditOf, onFindings: report },
      read: (some, onRecord) => read(partition, some, onRecord),
    });
  // What no close books, or has a wrong number, is named as that: it makes and fills no gap.
  if (document === undefined) await options.onGaps(gapsIn(due, patternsOf));
}

function ownersOf(byClient: ReadonlyMap<string, readonly Claim[]>, document: string): Set<string> {
  const owners = [...byClient.values()]
    .flat()
    .filter(({ number, documentId }) => number === document || documentId === document);
  if (owners.length === 0)
    throw new CliError(`No document with the number or id ${document} has been published`, EXIT.usage);
  return new Set(owners.map(({ clientId }) => clientId));
}

async function auditing(
  logs: Logs,
  clients: ReadonlyMap<string, readonly Claim[]>,
): Promise<(clientId: string) => ClientAudit> {
  const book = await signedContracts(logs);
  const adjustments = await bookedAdjustments(logs);
  const { journalPartitions, lateWindowMs } = logs.config;
  return (clientId) =>
    new ClientAudit({
      clientId,
      partition: partitionOf(clientId, journalPartitions),
      signed: book.signed(clientId),
      adjustments: adjustments.of(clientId),
      claims: clients.get(clientId) ?? [],
      replay: new ClientReplay(clientId, logs.config, MAX_CAUSE_EVENTS),
      // What a correction takes back was accepted up to two late windows ago, and may have ended one before that.
      reachMs: 3 * lateWindowMs + LONGEST_MS,
      load: (claim) => documentAt(logs, claim),
    });
}

type ReadPartition = (partition: number, clientIds: readonly string[], onRecord: OnRecord) => Promise<void>;

/** Reads partitions up to the last marker of the clients asked for, telling how far of all there is to read. */
async function progressReader(
  logs: Logs,
  clients: ReadonlyMap<string, readonly Claim[]>,
  partitions: readonly number[],
  { onProgress, onCutOff }: VerifyOptions,
): Promise<ReadPartition> {
  const ends = await logs.ends('journal');
  const rangeOf = (partition: number, clientIds: readonly string[]): { from: number; to: number } => {
    const { low = 0, high = 0 } = ends.get(partition) ?? {};
    const markers = clientIds
      .flatMap((clientId) => clients.get(clientId) ?? [])
      .map(({ journal }) => journal.offset);
    return { from: low, to: Math.min(high, Math.max(low, ...markers.map((offset) => offset + 1))) };
  };
  for (const partition of partitions) {
    const { low = 0 } = ends.get(partition) ?? {};
    if (low > 0) onCutOff(partition, low);
  }
  const all = [...clients.keys()];
  let total = 0;
  for (const partition of partitions) {
    const { from, to } = rangeOf(
      partition,
      all.filter((clientId) => partitionOf(clientId, logs.config.journalPartitions) === partition),
    );
    total += to - from;
  }
  let done = 0;
  return (partition, clientIds, onRecord) =>
    logs.read('journal', { partition, ...rangeOf(partition, clientIds) }, (record) => {
      done += 1;
      if (done % 1_000 === 0) onProgress(Math.min(1, done / Math.max(1, total)), done);
      return onRecord(record);
    });
}
