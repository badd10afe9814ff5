import { followTopic, topicNames } from '#kafka';
import { DeadLetterReader, ReplayMarks } from '#records';
import type { Kafka } from '#kafka';
import type { CommonConfig } from '#settings';
import { CliError } from '../exit-code.js';
import { createCliKafka } from '../logs/create-cli-kafka.js';
import { logSettings } from '../logs/log-settings.js';
import type { LogFlags } from '../logs/log-settings.js';

/** Access to the dead letters and to their replays recorded in the audit. */
export interface DeadLetterAccess {
  readonly kafka: Kafka;
  readonly config: CommonConfig;
  readonly topics: ReturnType<typeof topicNames>;
  readonly reader: DeadLetterReader;
  readonly marks: ReplayMarks;
  readonly marksUpToDate: () => Promise<void>;
}

/** Reads the audit to its end, calls `use`, then closes everything. @throws CliError if a topic is missing */
export async function withDeadLetters<T>(
  flags: LogFlags,
  use: (access: DeadLetterAccess) => Promise<T>,
): Promise<T> {
  const config = logSettings(flags);
  const kafka = createCliKafka(config, 'dead-letters');
  const topics = topicNames(config.topicPrefix);
  const reader = new DeadLetterReader(kafka, topics.deadLetters);
  const marks = new ReplayMarks();
  const audit = await reader
    .ends()
    .then(() => followTopic(kafka, topics.audit, (record) => marks.fold(record)))
    .catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      throw new CliError(
        /does not host this topic/.test(message)
          ? `${topics.deadLetters} or ${topics.audit} does not exist: start ingest once, it creates them`
          : `The dead letters cannot be read: ${message}`,
      );
    });
  try {
    await Promise.race([audit.caughtUp, audit.done]);
    return await use({
      kafka,
      config,
      topics,
      reader,
      marks,
      marksUpToDate: () => Promise.race([audit.upToDate(), audit.done]),
    });
  } finally {
    await audit.close();
  }
}
