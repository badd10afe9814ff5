import { randomBytes } from 'node:crypto';
import { createKafka, createProducer, silentLogger, topicNames } from '#kafka';
import type { Producer } from '#kafka';
import type { AppProcess } from '../../../../test/support/processes/index.js';
import { DemoConsole } from './demo-console.js';
import { demoKeys } from './demo-keys.js';
import type { DemoKey } from './demo-keys.js';
import { sweep } from './sweep.js';
import type { Support } from './support.js';

/** The servers and processes of the demo. */
export interface Stage {
  readonly brokers: string;
  readonly redisUrl: string;
  readonly topicPrefix: string;
  readonly console: DemoConsole;
  readonly keys: readonly DemoKey[];
  readonly journal: string;
  readonly producer: Producer;
  /** Starts billing in addition to ingest and console. */
  startBilling(): Promise<void>;
  /** @throws if a process has exited */
  check(): void;
  /** Stops everything and deletes its data. */
  clear(): Promise<void>;
}

/** Starts Kafka and Redis, then ingest and console, with a topic prefix of their own. */
export async function setStage({ services, startApps, stopApps, demoClients }: Support): Promise<Stage> {
  const running = await services.start();
  const prefix = `demo-${randomBytes(4).toString('hex')}.`;
  const brokers = running.kafka.brokers.join(',');
  const env = {
    ...{ KAFKA_BROKERS: brokers, REDIS_URL: running.redis.url, CONTADOR_TOPIC_PREFIX: prefix },
    ...LONG_AGO,
  };
  const kafka = createKafka(
    { brokers: running.kafka.brokers, clientId: 'contador-demo', topicPrefix: prefix },
    silentLogger,
  );
  const producer = createProducer(kafka);
  const apps: AppProcess[] = [];
  const clear = async (): Promise<void> => {
    await Promise.all([stopApps(apps), producer.close()]);
    // servers started by the demo discard their data when they stop
    if (process.env['KAFKA_BROKERS'] || process.env['REDIS_URL'])
      await sweep(kafka, running.redis.url, prefix);
    await running.stop();
  };
  try {
    const started = await startApps({ ingest: env, console: { ...env, CONTADOR_ACCESS: 'keys' } });
    apps.push(...Object.values(started));
    const clientIds = demoClients(Date.now()).map(({ plan }) => plan.profile.id);
    const keys = await demoKeys({ brokers, topicPrefix: prefix }, clientIds);
    const console = new DemoConsole(started.console.url, keys[0]?.key ?? '');
    await console.waitForLogin();
    return {
      ...{ brokers, redisUrl: running.redis.url, topicPrefix: prefix, producer, clear, console, keys },
      journal: topicNames(prefix).journal,
      startBilling: async () => {
        apps.push((await startApps({ billing: { ...env, ...BILLING } })).billing);
      },
      check: () => apps.forEach((app) => app.assertRunning()),
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** A late window that covers thirteen months: the demo publishes events that old. */
export const LONG_AGO = { CONTADOR_LATE_WINDOW: 'P440D' };

/** Notes are issued after a second instead of a day, to keep the demo short. */
const BILLING = {
  CONTADOR_NOTE_DELAY: 'PT1S',
  CONTADOR_SELLER_NAME: 'Centro de Contacto S.L.',
  CONTADOR_SELLER_VAT_ID: 'ESB98765432',
  CONTADOR_SELLER_COUNTRY: 'ES',
};
