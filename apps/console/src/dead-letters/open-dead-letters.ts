import { DeadLetterReader, ReplayMarks, Replayer, followTopic } from '#kafka';
import type { Following, Kafka, Producer, TopicName, TopicSpec } from '#kafka';
import type { ConsoleConfig } from '../config/console-config.js';
import { DeadLettersService } from './dead-letters.service.js';

interface OpenWith {
  /** Follows the audit. */
  readonly kafka: Kafka;
  /** Reads what somebody waits for. */
  readonly promptKafka: Kafka;
  readonly producer: Pick<Producer, 'send'>;
  readonly topics: Readonly<Record<TopicName, TopicSpec>>;
  readonly config: ConsoleConfig;
  /** Told when what is known of replays may have changed. */
  readonly onChange: () => void;
}

/** The desk for dead letters, and the audit that it is kept up to date by. */
export async function openDeadLetters({
  kafka,
  promptKafka,
  producer,
  topics,
  config,
  onChange,
}: OpenWith): Promise<{ readonly desk: DeadLettersService; readonly audit: Following }> {
  const marks = new ReplayMarks();
  const audit = await followTopic(kafka, topics.audit.name, (record) => {
    marks.fold(record);
    onChange();
  });
  const box = new DeadLetterReader(promptKafka, topics.deadLetters.name);
  const replayer = new Replayer({
    ...{ box, marks, producer, settings: config, source: '/contador/console' },
    marksUpToDate: () => audit.upToDate(),
    topics: { journal: topics.journal.name, audit: topics.audit.name },
  });
  return { desk: new DeadLettersService({ box, marks, replayer, settings: config }), audit };
}
