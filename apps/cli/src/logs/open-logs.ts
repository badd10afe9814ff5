import { LogEnds, readRange, topicNames } from '#kafka';
import type { RawRecord, TopicName } from '#kafka';
import type { CommonConfig } from '#settings';
import { CliError } from '../exit-code.js';
import { createCliKafka } from './create-cli-kafka.js';
import { logSettings } from './log-settings.js';
import type { LogFlags } from './log-settings.js';

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Read access to a deployment's logs in Kafka from their beginning, without a consumer group and without Redis. */
export interface Logs {
  readonly config: CommonConfig;
  /** The first and end offset of each partition of a topic. @throws CliError if the topic cannot be read */
  ends(topic: TopicName): Promise<ReadonlyMap<number, Ends>>;
  /** Committed records with `from` ≤ offset < `to`, in order. */
  read(
    topic: TopicName,
    range: { partition: number; from: number; to: number },
    onRecord: OnRecord,
  ): Promise<void>;
}

export type OnRecord = (record: RawRecord) => void | Promise<void>;

/** @param settings used for values without a flag */
export function openLogs(flags: LogFlags, settings: NodeJS.ProcessEnv = process.env): Logs {
  const config = logSettings(flags, settings);
  const kafka = createCliKafka(config, 'audit');
  const names = topicNames(config.topicPrefix);
  return {
    config,
    ends: async (topic) => {
      const logEnds = new LogEnds(kafka, names[topic]);
      try {
        return await logEnds.all();
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new CliError(`${names[topic]} cannot be read: ${message}`);
      } finally {
        await logEnds.close();
      }
    },
    read: (topic, { partition, from, to }, onRecord) =>
      readRange(kafka, names[topic], partition, from, to, onRecord),
  };
}

/** Reads every committed record of a topic up to its current end, partition by partition. */
export async function readAll(
  logs: Logs,
  topic: TopicName,
  onRecord: (record: RawRecord, partition: number) => void | Promise<void>,
): Promise<void> {
  for (const [partition, { low, high }] of await logs.ends(topic))
    await logs.read(topic, { partition, from: low, to: high }, (record) => onRecord(record, partition));
}
