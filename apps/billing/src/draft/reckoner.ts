import { inForce, parseInstant, periodContaining } from '#contracts';
import type { ContractBook, ContractVersion } from '#contracts';
import { closeIdOf, documentsOfClose, usageHashOf } from '#invoicing';
import type { Cause, CloseBatch, DuePeriod, IssuedDocument, Party } from '#invoicing';
import { rate } from '#rating';
import type { ClientClose, DocumentReader, LateReader, UsageReader } from '#store';
import { slotStart } from '#usage';
import type { ClientState, Close } from '#usage';

/** Events named as the cause of a difference; all of them are counted. */
const EVENTS_NAMED = 100;

const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/**
 * Reckons what a close books: its own period, and what earlier periods have come to differ by since the close before.
 * Everything is taken as of the marker: usage by its place in the journal, contract versions by when they were signed.
 */
export class Reckoner {
  constructor(
    private readonly book: ContractBook,
    private readonly usage: UsageReader,
    private readonly late: LateReader,
    private readonly documents: DocumentReader,
    private readonly seller: { readonly series: string; readonly party: Party },
  ) {}

  /** @param afterSequence the client's last document so far; all closes before this one must be booked */
  async reckon(close: ClientClose, afterSequence: number): Promise<CloseBatch> {
    const { clientId, partition, offset, index } = close;
    const client = await this.usage.client(clientId);
    const versions = this.book.versions(clientId, close.appendedAtMs);
    const before = client.closes.filter((other) => other.index < index);
    const isFirst = !before.some(({ fromMs, toMs }) => fromMs === close.fromMs && toMs === close.toMs);
    const since = await this.changesSince(client, close, before.at(-1));
    const issued = since.fromMs < Infinity ? await this.issued(clientId) : [];
    const documents = documentsOfClose({
      ...{ clientId, versions, issued, series: this.seller.series, seller: this.seller.party },
      ...{ close: index, journal: { partition, offset }, cause: since.cause },
      ...(isFirst ? await this.own(close, versions) : {}),
      earlier: await this.earlier(close, before, since.fromMs, versions, issued),
      latePolicy: inForce(versions, close.toMs - 1)?.latePolicy ?? 'note',
    });
    const closeId = closeIdOf(clientId, index);
    return { closeId, clientId, series: this.seller.series, afterSequence, documents };
  }

  private async own(close: ClientClose, versions: readonly ContractVersion[]) {
    const { rated, usageHash } = await this.due(close, close.index, versions, undefined);
    return rated ? { own: { rated, usageHash } } : {};
  }

  /** Since the close before: how far back something changed (Infinity: nothing did), and what. */
  private async changesSince(
    client: ClientState,
    close: ClientClose,
    previous: Close | undefined,
  ): Promise<{ fromMs: number; cause: Cause }> {
    if (!previous) return { fromMs: Infinity, cause: { events: [], eventCount: 0, contractVersions: [] } };
    const signed = this.book
      .signed(client.clientId)
      .filter(({ signedAtMs }) => signedAtMs > previous.appendedAtMs && signedAtMs <= close.appendedAtMs)
      .map(({ version }) => ({ number: version.version, fromMs: parseInstant(version.effectiveFrom) ?? 0 }))
      .filter(({ fromMs }) => fromMs < previous.toMs);
    const late = client.late.get(previous.index);
    const { events, count } = await this.late.events(close, late ? [previous.index] : [], EVENTS_NAMED);
    const starts = [...signed.map(({ fromMs }) => fromMs), ...(late ? [slotStart(late.firstSlot)] : [])];
    return {
      fromMs: Math.min(Infinity, ...starts),
      cause: { events, eventCount: count, contractVersions: signed.map(({ number }) => number) },
    };
  }

  /** Earlier periods that end after `fromMs`, each once, as they are due at this close. */
  private async earlier(
    close: ClientClose,
    before: readonly Close[],
    fromMs: number,
    versions: readonly ContractVersion[],
    issued: readonly IssuedDocument[],
  ): Promise<DuePeriod[]> {
    const periods = new Map(before.map((other) => [`${other.fromMs} ${other.toMs}`, other]));
    const due: DuePeriod[] = [];
    for (const period of periods.values()) {
      if (period.toMs <= fromMs) continue;
      const bounds = { from: iso(period.fromMs), to: iso(period.toMs) };
      const original = issued.find(
        (document) => document.period.from === bounds.from && document.period.to === bounds.to,
      );
      due.push(
        await this.due({ ...period, clientId: close.clientId }, close.index, versions, original?.zone),
      );
    }
    return due;
  }

  private async due(
    { clientId, fromMs, toMs }: { readonly clientId: string; readonly fromMs: number; readonly toMs: number },
    asOfClose: number,
    versions: readonly ContractVersion[],
    knownZone: string | undefined,
  ): Promise<DuePeriod> {
    const zone = knownZone ?? periodContaining(versions, fromMs)?.zone ?? 'UTC';
    const rows = await this.usage.usage({ clientId, fromMs, toMs, asOfClose });
    const rated = rate(versions, rows, { fromMs, toMs, zone });
    return { period: { from: iso(fromMs), to: iso(toMs) }, zone, rated, usageHash: usageHashOf(rows) };
  }

  private async issued(clientId: string): Promise<IssuedDocument[]> {
    const texts = await this.documents.documents({ clientId, limit: Infinity });
    return texts.map((json) => JSON.parse(json) as IssuedDocument);
  }
}
