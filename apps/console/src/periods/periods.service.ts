import { Injectable } from '@nestjs/common';
import { findSellerIndex } from '#contracts';
import { closeId, parseIssuedDocument } from '#invoicing';
import { DocumentReader, LedgerStore, UsageReader } from '#store';
import type { Close } from '#usage';
import { ClientDirectory } from '../clients/client-directory.js';
import { ConsoleConfig } from '../config/console-config.js';
import { ContractView } from '../contracts/contract-view.js';
import { CountedClosesReader } from '../contracts/counted-closes-reader.js';
import { ClosingReports } from '../ops/closing-reports.js';
import { IngestMonitor } from '../ops/ingest-monitor.js';
import { listObstacles } from './obstacles.js';
import type { ClientPeriodsDto, IssuedForCloseDto } from './period.dto.js';
import { periodList } from './period-list.js';

/** Reports the state of a client's periods. */
@Injectable()
export class PeriodsService {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly view: ContractView,
    private readonly usage: UsageReader,
    private readonly closes: CountedClosesReader,
    private readonly documents: DocumentReader,
    private readonly ledger: LedgerStore,
    private readonly closing: ClosingReports,
    private readonly monitor: IngestMonitor,
    private readonly config: ConsoleConfig,
  ) {}

  /** @throws Problem if the client is unknown */
  async report(clientId: string): Promise<ClientPeriodsDto> {
    const { directory, view, usage, closing, monitor } = this;
    const versions = await directory.requireVersions(clientId);
    const partition = directory.partition(clientId);
    // A seller that is not configured has no series: the leader of the first series reports on its clients.
    const series = Math.max(0, findSellerIndex(versions, this.config.sellerIds));
    const { closes } = await usage.client(clientId);
    const [booked, documents, report, ingest] = await Promise.all([
      this.booked(series, clientId, closes),
      this.issued(clientId),
      closing.read(series),
      monitor.report(),
    ]);
    const { lagSeconds = 0, lagRecords = 0 } = ingest.partitions[partition] ?? {};
    const signed = view.signed(clientId);
    const grounds = await this.closes.grounds(clientId, closes);
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
      obstacles: listObstacles(
        versions,
        view.refusedVersions(clientId),
        closes.map((close) => ({ ...close, partition, ground: grounds.get(close) })),
      ),
      periods,
      ...(nextDueAt === undefined ? {} : { nextDueAt }),
    };
  }

  private async booked(series: number, clientId: string, closes: readonly Close[]): Promise<Set<number>> {
    if (closes.length === 0) return new Set();
    const closeIds = closes.map(({ index }) => closeId(clientId, index));
    const { booked } = await this.ledger.read(series, { closeIds, clientIds: [], scopes: [] });
    return new Set(closes.filter((_, at) => booked.has(closeIds[at] ?? '')).map(({ index }) => index));
  }

  private async issued(clientId: string): Promise<Map<number, IssuedForCloseDto[]>> {
    const byMarker = new Map<number, IssuedForCloseDto[]>();
    for (const json of await this.documents.documents({ clientId, limit: Infinity })) {
      const { documentId, type, number, journal } = parseIssuedDocument(json);
      byMarker.set(journal.offset, [...(byMarker.get(journal.offset) ?? []), { documentId, type, number }]);
    }
    return byMarker;
  }
}
