import type { Kafka, Producer, TopicName, TopicSpec } from '#kafka';
import type { Health, Logger, PreconditionWatch } from '#runtime';
import type { Keyspace, RedisClient } from '#store';
import type { Registry } from 'prom-client';

/** The open and checked connections of a process. A class, so that Nest can inject it. */
export class Connections {
  readonly logger!: Logger;
  /** Retries for about 30 s: for work that continues after an outage of the brokers. */
  readonly kafka!: Kafka;
  /** For requests that a caller waits for; the same as `kafka` in a process that serves none. */
  readonly promptKafka!: Kafka;
  readonly topics!: Readonly<Record<TopicName, TopicSpec>>;
  readonly redis!: RedisClient;
  readonly journalKeys!: Keyspace;
  readonly draftKeys!: Keyspace;
  /** Publishes to the topics named at the start. */
  readonly producer!: Producer;
  /** Counts a failure to publish to a topic. */
  readonly publishFailed!: (topic: string) => void;
  readonly registry!: Registry;
  /** Checks Redis and the preconditions; the process registers its own probes. */
  readonly health!: Health;
  readonly preconditions!: PreconditionWatch;
}
