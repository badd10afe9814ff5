import { createKafka, createProducer, followTopic, silentLogger, topicNames } from '#kafka';
import { AccessKeyRegistry, accessKeyIn, kafkaConnection } from '#runtime';
import type { AccessKey, CommonConfig } from '#runtime';
import { CliError } from '../exit-code.js';
import { keyEvent, keyRecord } from './key-records.js';
import type { KeyChange } from './key-records.js';

/** The log of keys, read to its end, and a way to write into it. */
export class KeyLog {
  private constructor(
    readonly book: AccessKeyRegistry,
    private readonly topics: ReturnType<typeof topicNames>,
    private readonly producer: ReturnType<typeof createProducer>,
  ) {}

  /** What `use` gets is open as long as that takes. @throws CliError without the topic */
  static async with<T>(config: CommonConfig, use: (log: KeyLog) => Promise<T>): Promise<T> {
    const kafka = createKafka(kafkaConnection(config, 'contador-keys'), silentLogger);
    const topics = topicNames(config.topicPrefix);
    const book = new AccessKeyRegistry();
    const following = await followTopic(kafka, topics.access, ({ value }) => {
      const key = accessKeyIn(value);
      if (key) book.put(key);
    }).catch((error: unknown) => {
      throw unreadable(topics.access, error);
    });
    const producer = createProducer(kafka);
    try {
      await Promise.race([following.caughtUp, following.done]);
      return await use(new KeyLog(book, topics, producer));
    } finally {
      await Promise.all([following.close(), producer.close()]);
    }
  }

  /** @throws CliError if there is none of this id */
  find(keyId: string): AccessKey {
    const key = this.book.find(keyId);
    if (!key) throw new CliError(`There is no access key ${keyId}: see contador keys list`);
    return key;
  }

  /** The audit comes first: a change that nobody made shows there, one that nobody knows of cannot be. */
  async write(change: KeyChange): Promise<void> {
    await this.producer.send(this.topics.audit, [keyEvent(change)]);
    await this.producer.send(this.topics.access, [keyRecord(change.after)]);
  }
}

function unreadable(topic: string, error: unknown): CliError {
  const message = error instanceof Error ? error.message : String(error);
  return new CliError(
    /does not host this topic/.test(message)
      ? `${topic} does not exist: start the console once, it creates it`
      : `${topic} cannot be read: ${message}`,
  );
}
