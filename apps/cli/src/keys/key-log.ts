import { createProducer, followTopic, topicNames } from '#kafka';
import { AccessKeyRegistry } from '#access';
import { accessKeyRecord, foldAccessKey, keyAudit } from '#records';
import type { KeyChange } from '#records';
import type { CommonConfig } from '#settings';
import type { AccessKey } from '#access';
import { CliError } from '../exit-code.js';
import { createCliKafka } from '../logs/create-cli-kafka.js';

/** The topic of access keys, read to its end, and the means to write to it. */
export class KeyLog {
  private constructor(
    readonly registry: AccessKeyRegistry,
    private readonly topics: ReturnType<typeof topicNames>,
    private readonly producer: ReturnType<typeof createProducer>,
  ) {}

  /** Opens the log for `use` and closes it afterwards. @throws CliError if the topic cannot be read */
  static async open<T>(config: CommonConfig, use: (log: KeyLog) => Promise<T>): Promise<T> {
    const kafka = createCliKafka(config, 'keys');
    const topics = topicNames(config.topicPrefix);
    const registry = new AccessKeyRegistry();
    const following = await followTopic(kafka, topics.access, (record) => {
      foldAccessKey(registry, record);
    }).catch((error: unknown) => {
      throw unreadable(topics.access, error);
    });
    const producer = createProducer(kafka);
    try {
      await Promise.race([following.caughtUp, following.done]);
      return await use(new KeyLog(registry, topics, producer));
    } finally {
      await Promise.all([following.close(), producer.close()]);
    }
  }

  /** @throws CliError if no key has this id */
  find(keyId: string): AccessKey {
    const key = this.registry.find(keyId);
    if (!key) throw new CliError(`No access key ${keyId}: see contador keys list`);
    return key;
  }

  /** Writes the audit first: after a crash the audit may have a change that did not happen, but never misses one. */
  async write(change: KeyChange): Promise<void> {
    await this.producer.send(this.topics.audit, [keyAudit(change)]);
    await this.producer.send(this.topics.access, [accessKeyRecord(change.after)]);
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
