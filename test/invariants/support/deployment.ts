import { setTimeout as sleep } from 'node:timers/promises';
import { createKafka, createProducer, followTopic, partitionOf, silentLogger, topicNames } from '#kafka';
import type { OutgoingRecord, Producer } from '#kafka';
import type { IssuedDocument } from '#invoicing';
import { DocumentReader, Keyspace, UsageReader, connectRedis, partitionReports } from '#store';
import type { RedisClient } from '#store';
import type { UsageRow } from '#usage';
import { AppProcess } from '../../support/processes/index.js';
import type { AppName } from '../../support/processes/index.js';
import { services } from '../../support/services/index.js';
import type { Services } from '../../support/services/index.js';

export const PARTITIONS = 12;

/** Servers and processes of one suite, all its own, so that it may kill any of them. */
export class Deployment {
  readonly topics = topicNames(this.prefix);
  readonly kafka = createKafka(
    { brokers: this.servers.kafka.brokers, clientId: 'test', topicPrefix: this.prefix },
    silentLogger,
  );
  readonly producer: Producer = createProducer(this.kafka);
  private readonly redis: RedisClient = connectRedis(this.servers.redis.url, () => undefined);
  private readonly apps: AppProcess[] = [];
  private readonly journal = new Keyspace(this.prefix, 'journal');

  private constructor(
    readonly servers: Services,
    private readonly prefix: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** Starts servers of its own. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<Deployment> {
    const [kafka, redis] = await Promise.all([services.kafka({ own: true }), services.redis({ own: true })]);
    const stop = async (): Promise<void> => void (await Promise.all([kafka.stop(), redis.stop()]));
    return new Deployment({ kafka, redis, stop }, 'contador.', env);
  }

  /** Another deployment on the same servers, which it leaves running. */
  beside(prefix: string): Deployment {
    const servers = { ...this.servers, stop: () => Promise.resolve() };
    return new Deployment(servers, prefix, this.env);
  }

  /** A process of contador that is not started yet. */
  app(name: AppName, env: Readonly<Record<string, string>> = {}): AppProcess {
    const { kafka, redis } = this.servers;
    const app = new AppProcess(name, {
      ...{ KAFKA_BROKERS: kafka.brokers.join(','), REDIS_URL: redis.url, CONTADOR_TOPIC_PREFIX: this.prefix },
      ...this.env,
      ...env,
    });
    this.apps.push(app);
    return app;
  }

  publish(records: readonly OutgoingRecord[]): Promise<unknown> {
    return this.producer.send(this.topics.journal, records);
  }

  /** Signs contracts as the console does: one record per version. */
  sign(contracts: readonly { readonly clientId: string; readonly version?: unknown }[]): Promise<unknown> {
    return this.producer.send(
      this.topics.contracts,
      contracts.map((contract) => ({
        key: `${contract.clientId}/${String(contract.version)}`,
        value: JSON.stringify(contract),
      })),
    );
  }

  async counters(): Promise<Record<string, number>> {
    const reports = await partitionReports(this.redis, this.journal, PARTITIONS);
    const sum: Record<string, number> = { received: 0 };
    for (const { counters } of reports) {
      for (const [verdict, count] of Object.entries(counters.counts)) {
        sum[verdict] = (sum[verdict] ?? 0) + count;
        sum['received'] = (sum['received'] ?? 0) + count;
      }
    }
    return sum;
  }

  /** Records in the journal: all that was published, and what ingest forwarded. */
  async journalLength(): Promise<number> {
    const admin = this.kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(this.topics.journal).finally(() => admin.disconnect());
    return ends.reduce((sum, { high }) => sum + Number(high), 0);
  }

  /** Waits until all of the journal is folded. @throws when it is not within the time, with what is there */
  async folded(withinMs = 60_000): Promise<void> {
    await eventually(async () => {
      const [length, { received }] = await Promise.all([this.journalLength(), this.counters()]);
      if (received !== length) throw new Error(`${received} of ${length} records are folded`);
    }, withinMs);
  }

  usage(clientId: string, fromMs: number, toMs: number): Promise<UsageRow[]> {
    const reader = new UsageReader(this.redis, this.journal, (id) => partitionOf(id, PARTITIONS));
    return reader.usage({ clientId, fromMs, toMs });
  }

  /** What the ledger keeps, in the order of issue. */
  async documents(): Promise<IssuedDocument[]> {
    const reader = new DocumentReader(this.redis, new Keyspace(this.prefix, 'drafts'), 1);
    return (await reader.documents({ limit: 10_000 })).map((json) => JSON.parse(json) as IssuedDocument);
  }

  /** What accounting systems get: every committed record of the topic of invoices. */
  async published(): Promise<IssuedDocument[]> {
    const documents: IssuedDocument[] = [];
    const view = await followTopic(this.kafka, this.topics.invoices, ({ value }) => {
      documents.push((JSON.parse(String(value)) as { data: IssuedDocument }).data);
    });
    await view.caughtUp;
    await view.close();
    return documents;
  }

  async stop(): Promise<void> {
    await Promise.all(this.apps.map((app) => app.stop()));
    await this.producer.close().catch(() => undefined);
    this.redis.disconnect();
    await this.servers.stop();
  }
}

/** Repeats a check until it holds. @throws what it threw last */
export async function eventually<T>(check: () => Promise<T>, withinMs: number): Promise<T> {
  for (const deadline = Date.now() + withinMs; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}
