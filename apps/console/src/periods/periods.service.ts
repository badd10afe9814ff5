import { sellerIndexOf } from '#contracts';
import { closeIdOf } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import type { DocumentReader, LedgerStore, UsageReader } from '#store';
import type { Close } from '#usage';
import type { ClientDirectory } from '../clients/client-directory.js';
import type { ContractView } from '../contracts/contract-view.js';
import type { ClosingReports } from '../ops/closing-reports.js';
import type { IngestMonitor } from '../ops/ingest-monitor.js';
import type { CountedClosesReader } from './counted-closes-reader.js';
import { obstaclesOf } from './obstacles.js';
import type { ClientPeriodsDto, IssuedForCloseDto } from './period.dto.js';
import { periodList } from './period-list.js';

/** The sources of the facts about periods. */
export interface PeriodSources {
  readonly directory: ClientDirectory;
  readonly view: ContractView;
  readonly usage: UsageReader;
  readonly closes: Pick<CountedClosesReader, 'grounds'>;
  readonly documents: DocumentReader;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly closing: Pick<ClosingReports, 'of'>;
  /** The ids of the sellers, by number series. */
  readonly sellerIds: readonly string[];
  readonly monitor: IngestMonitor;
}

/** Reports the state of a client's periods. */
export class PeriodsService {
  constructor(private readonly sources: PeriodSources) {}

  /** @throws Problem if the client is unknown */
  async report(clientId: string): Promise<ClientPeriodsDto> {
    const { directory, view, usage, closing, monitor, sellerIds } = this.sources;
    const versions = await directory.versionsOf(clientId);
    const partition = directory.partitionOf(clientId);
    // A seller that is not configured has no series: the leader of the first series reports on its clients.
    const series = Math.max(0, sellerIndexOf(versions, sellerIds));
    const { closes } = await usage.client(clientId);
    const [booked, documents, report, ingest] = await Promise.all([
      this.booked(series, clientId, closes),
      this.documents(clientId),
      closing.of(series),
      monitor.report(),
    ]);
    const { lagSeconds = 0, lagRecords = 0 } = ingest.partitions[partition] ?? {};
    const signed = view.signed(clientId);
    const grounds = await this.sources.closes.grounds(clientId, closes);
    const periods = periodList({
      ...{ versions, signed, closes: [...grounds.keys()], partition, booked, documents },
      lag: { seconds: lagSeconds, records: lagRecords },
      billingSeenAtMs: report?.atMs,
      waiting: report?.waiting.get(clientId),
      nowMs: Date.now(),
    });
    const nextDueAt = periods.find(({ dueAt }) => dueAt !== undefined)?.dueAt;
    return {
      clientId,
      obstacles: obstaclesOf(
        versions,
        view.refusedOf(clientId),
        closes.map((close) => ({ ...close, partition, ground: grounds.get(close) })),
      ),
      periods,
      ...(nextDueAt === undefined ? {} : { nextDueAt }),
    };
  }

  private async booked(series: number, clientId: string, closes: readonly Close[]): Promise<Set<number>> {
    if (closes.length === 0) return new Set();
    const closeIds = closes.map(({ index }) => closeIdOf(clientId, index));
    const { booked } = await this.sources.ledger.read(series, { closeIds, clientIds: [], scopes: [] });
    return new Set(closes.filter((_, at) => booked.has(closeIds[at] ?? '')).map(({ index }) => index));
  }

  private async documents(clientId: string): Promise<Map<number, IssuedForCloseDto[]>> {
    const byMarker = new Map<number, IssuedForCloseDto[]>();
    for (const json of await this.sources.documents.documents({ clientId, limit: Infinity })) {
      const { documentId, type, number, journal } = JSON.parse(json) as IssuedDocument;
      byMarker.set(journal.offset, [...(byMarker.get(journal.offset) ?? []), { documentId, type, number }]);
    }
    return byMarker;
  }
}
