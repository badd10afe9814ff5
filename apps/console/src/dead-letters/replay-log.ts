import { DeadLetterReader, ReplayMarks, Replayer, followTopic } from '#kafka';
import type { Following, Kafka, Producer, TopicName, TopicSpec } from '#kafka';
import type { ConsoleConfig } from '../config/console-config.js';
import { DeadLettersService } from './dead-letters.service.js';

interface OpenDeadLettersDependencies {
  /** Used to follow the audit. */
  readonly kafka: Kafka;
  /** Used for reads that a caller waits for. */
  readonly promptKafka: Kafka;
  readonly producer: Pick<Producer, 'send'>;
  readonly topics: Readonly<Record<TopicName, TopicSpec>>;
  readonly config: ConsoleConfig;
  /** Called when the state of replays may have changed. */
  readonly onChange: () => void;
}

/** Opens the service of dead letters, and follows the audit, which keeps its replay marks up to date. */
export async function openDeadLetters({
  kafka,
  promptKafka,
  producer,
  topics,
  config,
  onChange,
}: OpenDeadLettersDependencies): Promise<{
  readonly service: DeadLettersService;
  readonly audit: Following;
}> {
  const marks = new ReplayMarks();
  const audit = await followTopic(kafka, topics.audit.name, (record) => {
    marks.fold(record);
    onChange();
  });
  const reader = new DeadLetterReader(promptKafka, topics.deadLetters.name);
  const replayer = new Replayer({
    ...{ box: reader, marks, producer, settings: config, source: '/contador/console' },
    marksUpToDate: () => audit.upToDate(),
    topics: { journal: topics.journal.name, audit: topics.audit.name },
  });
  return { service: new DeadLettersService({ reader, marks, replayer, settings: config }), audit };
}
