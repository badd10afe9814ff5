import { parseIssuedDocument } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import {
  LogEnds,
  createKafka,
  createProducer,
  followTopic,
  batchBySize,
  choosePartition,
  silentLogger,
  topicNames,
} from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { DocumentReader, Keyspace, UsageReader, connectRedis, partitionReports } from '#store';
import type { PartitionReport, UsageSelection } from '#store';
import type { UsageRow } from '#usage';
import { AppProcess, stopApps } from '../processes/index.js';
import type { AppName } from '../processes/index.js';
import type { SharedServices } from '../shared-services.js';
import { eventually } from './eventually.js';

/** Default number of journal partitions. Few, so that several clients share one. */
export const PARTITIONS = 4;

/**
 * One deployment of contador under a prefix of its own: its processes, and what a test does with it from
 * outside.
 */
export class Deployment {
  readonly topics = topicNames(this.place.prefix);
  private readonly partitions = Number(this.settings['CONTADOR_JOURNAL_PARTITIONS'] ?? PARTITIONS);
  readonly kafka = createKafka(
    { brokers: this.place.brokers, clientId: 'test', topicPrefix: this.place.prefix },
    silentLogger,
  );
  private readonly producer = createProducer(this.kafka);
  private readonly redis = connectRedis(this.place.redisUrl, () => undefined);
  private readonly journalKeys = new Keyspace(this.place.prefix, 'journal');
  private readonly logEnds = new LogEnds(this.kafka, this.topics.journal);
  private readonly apps: AppProcess[] = [];

  /** @param settings environment of its processes, in addition to the addresses of the servers */
  constructor(
    private readonly place: SharedServices,
    private readonly settings: Readonly<Record<string, string>> = {},
  ) {}

  get env(): Record<string, string> {
    const { brokers, redisUrl, prefix } = this.place;
    return {
      KAFKA_BROKERS: brokers.join(','),
      REDIS_URL: redisUrl,
      CONTADOR_TOPIC_PREFIX: prefix,
      CONTADOR_JOURNAL_PARTITIONS: String(this.partitions),
      ...this.settings,
    };
  }

  /** Resolves once these processes are ready. */
  async start(...names: AppName[]): Promise<void> {
    await Promise.all(names.map((name) => this.app(name).start()));
  }

  /** A process that is not started yet, with additional environment. */
  app(name: AppName, settings: Readonly<Record<string, string>> = {}): AppProcess {
    const app = new AppProcess(name, { ...this.env, ...settings });
    this.apps.push(app);
    return app;
  }

  async stop(): Promise<void> {
    await stopApps(this.apps.splice(0));
    await Promise.all([this.producer.close(), this.logEnds.close()]);
    this.redis.disconnect();
  }

  /** Appends records to the journal, in this order. */
  async publish(records: Iterable<OutgoingRecord>): Promise<void> {
    for (const batch of batchBySize(records)) await this.producer.send(this.topics.journal, batch);
  }

  /** Appends contract versions to the contracts topic, unchanged. */
  async sign(versions: readonly { readonly clientId: string; readonly version?: unknown }[]): Promise<void> {
    const records = versions.map((version) => ({
      key: `${version.clientId}/${String(version.version)}`,
      value: JSON.stringify(version),
    }));
    for (const batch of batchBySize(records)) await this.producer.send(this.topics.contracts, batch);
  }

  /**
   * Waits until everything in the journal is folded. The positions are read before the ends of the log, so
   * that forwards of folded records are included.
   */
  async folded(withinMs = 30_000): Promise<void> {
    await eventually(async () => {
      const reports = await this.reports();
      const ends = await this.logEnds.all();
      const lags = reports.map(({ partition, position = 0 }) => (ends.get(partition)?.high ?? 0) - position);
      if (lags.some((lag) => lag !== 0)) throw new Error(`records not folded by partition: ${lags.join()}`);
    }, withinMs);
  }

  /** The position of each journal partition, and the verdicts on its records. */
  reports(): Promise<PartitionReport[]> {
    return partitionReports(this.redis, this.journalKeys, this.partitions);
  }

  /** Records of all partitions by verdict. */
  async counts(): Promise<Record<string, number>> {
    const sums: Record<string, number> = {};
    for (const { counters } of await this.reports()) {
      for (const [verdict, count] of Object.entries(counters.counts))
        sums[verdict] = (sums[verdict] ?? 0) + count;
    }
    return sums;
  }

  usage(query: UsageSelection): Promise<UsageRow[]> {
    const home = (clientId: string): number => this.home(clientId);
    return new UsageReader(this.redis, this.journalKeys, home).usage(query);
  }

  /** The home partition of a client in the journal. */
  home(clientId: string): number {
    return choosePartition(clientId, this.partitions);
  }

  /** Number of number series, from its settings. */
  private get series(): number {
    return (JSON.parse(this.settings['CONTADOR_SELLERS'] ?? '[0]') as unknown[]).length;
  }

  /** Waits for `count` documents of a client (of all clients without one), oldest first. */
  async documents(count: number, clientId?: string): Promise<IssuedDocument[]> {
    const reader = new DocumentReader(this.redis, new Keyspace(this.place.prefix, 'drafts'), this.series);
    return eventually(async () => {
      const found = await reader.documents({ limit: 10_000, ...(clientId !== undefined && { clientId }) });
      if (found.length < count) throw new Error(`${found.length} of ${count} documents are issued`);
      return found.map(parseIssuedDocument);
    });
  }

  /**
   * The documents that accounting systems receive: every committed record of the invoices topic, once there
   * are at least `atLeast`. A commit is decided before its markers are written, so the ledger may be slightly
   * ahead of the readable records.
   */
  async published(atLeast: number): Promise<IssuedDocument[]> {
    return eventually(async () => {
      const documents = await this.readInvoices();
      if (documents.length < atLeast) throw new Error(`${documents.length} of ${atLeast} can be read`);
      return documents;
    });
  }

  private async readInvoices(): Promise<IssuedDocument[]> {
    const documents: IssuedDocument[] = [];
    const view = await followTopic(this.kafka, this.topics.invoices, ({ value }) => {
      documents.push((JSON.parse(String(value)) as { data: IssuedDocument }).data);
    });
    await view.caughtUp;
    await view.close();
    return documents;
  }
}
