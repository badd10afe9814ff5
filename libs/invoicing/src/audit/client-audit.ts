import { faultsText, parseInstant, lastSellerId } from '#contracts';
import type { SignedVersion } from '#contracts';
import type { ClientReplay, Close, LateUsage, ReplayedRecord } from '#usage';
import { isoInstant } from '#usage';
import type { BookedAdjustment } from '../document/adjustment.js';
import { bookedAdjustmentIds } from '../adjustments/booked-adjustments.js';
import { openAdjustments } from '../adjustments/open-adjustments.js';
import { closeHistory } from '../booking/close-history.js';
import type { CloseHistory } from '../booking/close-history.js';
import { computeClose } from '../booking/compute-close.js';
import { closeLabel } from '../booking/close-batch.js';
import { buildDocumentId } from '../document/draft-document.js';
import { computeDueDate } from '../document/due-date.js';
import type { DraftDocument, IssuedDocument } from '../document/document.js';
import { issue } from '../document/issue.js';
import { readIssuedDocument } from '../document/published-document.js';
import type { PublishedDocument } from '../document/published-document.js';
import { hashJson } from '../hashing/content-hash.js';
import type { Claim } from './claim.js';
import { firstDifference } from './first-difference.js';
import type { AuditFinding, DocumentAudit, DocumentFault } from './audit-finding.js';

export interface AuditedClient {
  readonly clientId: string;
  readonly partition: number;
  /** Every version of the client, with the time at which it was appended. */
  readonly signed: readonly SignedVersion[];
  /** The client's manual adjustments, in log order. */
  readonly adjustments: readonly BookedAdjustment[];
  /** The client's published documents, in any order. */
  readonly claims: readonly Claim[];
  readonly replay: ClientReplay;
  /** How far before a record its effects can reach at most: late events, and corrections of late events. */
  readonly reachMs: number;
  /** Reads a complete published document. */
  readonly load: (claim: Claim) => Promise<PublishedDocument>;
}

/**
 * Derives a client's documents close by close from its records, and compares them with the published ones. A wrong
 * document does not affect later ones: those are derived from the documents that should have been issued.
 */
export class ClientAudit {
  private readonly open: Set<Claim>;
  private readonly lastOffset: number;
  private issued: IssuedDocument[] = [];
  /** Adjustments on all documents so far, including documents that are no longer kept. */
  private readonly carried = new Set<string>();
  /** Closes without effect, by offset. */
  private readonly ignored = new Map<number, Close>();
  private sequence = 0;

  constructor(private readonly client: AuditedClient) {
    this.open = new Set(client.claims);
    this.lastOffset = client.claims.reduce((last, { journal }) => Math.max(last, journal.offset), -1);
  }

  get clientId(): string {
    return this.client.clientId;
  }

  /** Whether an offset is past the marker of the last published document, so that no more records are needed. */
  isDone(offset: number): boolean {
    return offset > this.lastOffset;
  }

  /** Number of cells, event ids and lines in memory. */
  get size(): number {
    return this.client.replay.size + this.issued.reduce((sum, { lines }) => sum + lines.length, 0);
  }

  /** Takes the next record with the client's key; returns the findings about the documents that it books. */
  async take(record: ReplayedRecord): Promise<AuditFinding[]> {
    const replayed = this.client.replay.take(record);
    if (replayed?.kind !== 'close') return [];
    const { close } = replayed;
    const history = await this.readHistory(close);
    if (!history) {
      this.ignored.set(close.offset, close);
      return [];
    }
    const findings =
      history.ground === 'invoice' ? await this.takeAsIssued(close) : await this.derive(history);
    this.client.replay.forgetLateEvents(close.index);
    this.forget(close);
    return findings;
  }

  /** Returns the published documents that no record has booked, after all records have been taken. */
  end(): DocumentAudit[] {
    return [...this.open].map((claim) => {
      const { partition, offset } = claim.journal;
      const ignored = this.ignored.get(offset);
      const reason = ignored
        ? `the close at ${partition}/${offset} is ignored: ${printed(ignored)} is not a period of ${claim.clientId}`
        : `no close of ${claim.clientId} in the journal up to ${partition}/${offset} books it`;
      return { claim, fault: { code: 'not-due', reason } };
    });
  }

  private readHistory(close: Close): Promise<CloseHistory | undefined> {
    const { clientId, partition, signed, replay, claims } = this.client;
    const getLateUsage = (layer: number): LateUsage | undefined => replay.getLateUsage(layer);
    const issued = (): Claim[] => claims.filter((claim) => isOwnInvoice(claim, replay.closes));
    return closeHistory({ clientId, partition, close, closes: replay.closes, signed, getLateUsage, issued });
  }

  /** The documents of a close of no period cannot be derived; later ones are derived as if they were right. */
  private async takeAsIssued(close: Close): Promise<AuditFinding[]> {
    const { clientId, load } = this.client;
    const claims = [...this.open].filter(({ journal }) => journal.offset === close.offset);
    const audits: DocumentAudit[] = [];
    for (const claim of claims.sort((a, b) => a.sequence - b.sequence)) {
      this.open.delete(claim);
      const read = readIssuedDocument(await load(claim));
      if ('faults' in read) {
        audits.push({ claim, fault: { code: 'malformed', reason: faultsText(read.faults.slice(0, 1)) } });
        continue;
      }
      const { partition, offset } = claim.journal;
      this.sequence += 1;
      this.issued.push(read.ok);
      for (const id of bookedAdjustmentIds([read.ok])) this.carried.add(id);
      const reason = `the close at ${partition}/${offset} counts by its invoice alone: ${printed(close)} is no period of ${clientId} by the contracts and zone rules known here`;
      audits.push({ claim, fault: { code: 'off-calendar', reason } });
    }
    return audits;
  }

  private async derive(history: CloseHistory): Promise<AuditFinding[]> {
    const findings: AuditFinding[] = [];
    for (const draft of await this.computeDrafts(history)) findings.push(...(await this.prove(draft)));
    return findings;
  }

  private computeDrafts(history: CloseHistory): Promise<DraftDocument[]> {
    const { signed, adjustments, replay, claims } = this.client;
    const { close } = history;
    // The seller is part of billing's configuration: if the contract does not name it, only the documents do.
    const claim = claims.find(({ journal }) => journal.offset === close.offset) ?? claims[0];
    return computeClose(
      history,
      {
        usage: (period) => replay.usage(period),
        lateEvents: (layers) => replay.lateEvents(layers),
        issued: () => this.issued,
        adjustments: () => openAdjustments(adjustments, close.appendedAtMs, this.carried),
      },
      {
        series: lastSellerId(signed.map(({ version }) => version)) ?? claim?.series ?? '',
        party: claim?.seller ?? { name: '' },
      },
    );
  }

  private async prove(draft: DraftDocument): Promise<AuditFinding[]> {
    this.sequence += 1;
    const claims = [...this.open].filter(({ documentId }) => documentId === draft.documentId);
    const [first] = claims;
    this.issued.push(issued(draft, first, this.sequence));
    for (const id of bookedAdjustmentIds([draft])) this.carried.add(id);
    if (!first) return [{ draft }];
    const audits: DocumentAudit[] = [];
    for (const claim of claims) {
      this.open.delete(claim);
      const fault = await this.findFault(claim, issued(draft, claim, this.sequence));
      audits.push({ claim, ...(fault && { fault }) });
    }
    return audits;
  }

  /** Equal hashes prove every byte; only if they differ, the published document is read again and compared. */
  private async findFault(claim: Claim, derived: IssuedDocument): Promise<DocumentFault | undefined> {
    if (claim.unaltered && claim.contentHash === derived.contentHash) return undefined;
    const difference = firstDifference(await this.client.load(claim), derived);
    if (difference) return { code: 'differs', difference, unaltered: claim.unaltered };
    return claim.unaltered ? undefined : { code: 'altered' };
  }

  /** Drops usage and documents that no later event can affect, unless a later version reaches back. */
  private forget({ appendedAtMs, toMs }: Close): void {
    const { signed, replay, reachMs } = this.client;
    const reachesBack = ({ version, signedAtMs }: SignedVersion): boolean =>
      signedAtMs > appendedAtMs && (parseInstant(version.effectiveFrom) ?? -Infinity) < appendedAtMs;
    if (signed.some(reachesBack)) return;
    // Usage of periods that are not closed yet is kept, however old it is.
    const reachableFromMs = Math.min(appendedAtMs - reachMs, toMs);
    const invoiced = this.issued.map(({ period }) => ({
      fromMs: Date.parse(period.from),
      toMs: Date.parse(period.to),
    }));
    const kept = [...replay.closes, ...invoiced].filter(({ toMs }) => toMs > reachableFromMs);
    const fromMs = kept.reduce((ms, period) => Math.min(ms, period.fromMs), reachableFromMs);
    replay.forget(fromMs);
    this.issued = this.issued.filter((document) => bookedEndMs(document) > fromMs);
  }
}

/** Whether a published document is the unaltered invoice that a close has issued for its own period. */
const isOwnInvoice = (claim: Claim, closes: readonly Close[]): boolean =>
  claim.unaltered &&
  claim.type === 'invoice' &&
  closes.some(
    ({ index, offset, fromMs, toMs }) =>
      offset === claim.journal.offset &&
      claim.documentId ===
        buildDocumentId({ ...claim, type: 'invoice', fromMs, toMs, marker: closeLabel(index) }),
  );

const printed = ({ fromMs, toMs }: Close): string => `${isoInstant(fromMs)} to ${isoInstant(toMs)}`;

/** The document that the ledger should have issued for a draft. */
const issued = (draft: DraftDocument, claim: Claim | undefined, sequence: number): IssuedDocument => {
  const issuedAt = claim?.issuedAt ?? isoInstant(0);
  return issue(draft, {
    number: claim?.number ?? '',
    sequence,
    issuedAt,
    dueDate: computeDueDate(draft, Date.parse(issuedAt)),
  });
};

/** The end of the last period that a document books. */
const bookedEndMs = ({ period, lines, tax }: IssuedDocument): number =>
  Math.max(
    Date.parse(period.to),
    ...[...lines, ...tax].flatMap(({ periodTo }) => (periodTo === undefined ? [] : [Date.parse(periodTo)])),
  );

/** Equal for published copies of the same content. */
export const claimKey = ({
  partition: _partition,
  offset: _offset,
  draft: _draft,
  ...content
}: Claim): string => hashJson(content);
