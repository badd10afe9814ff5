import type { OutgoingRecord, Producer, TopicName, TopicSpec } from '#kafka';
import type { Reservations } from '#store';

/** What a change of a client is written to. */
export interface RecordingPorts {
  /** Appends to the topic; returns the offset there. */
  readonly publish: (record: OutgoingRecord) => Promise<number>;
  readonly audit: (record: OutgoingRecord) => Promise<void>;
  /** Reserves a name, such as an id, for a JSON text, or returns the text that already holds it. */
  readonly reserve: (clientId: string, name: string, json: string) => Promise<string>;
  readonly now: () => Date;
}

/** The ports on Kafka and Redis. */
export const recordingPorts = (
  topic: TopicName,
  producer: Pick<Producer, 'send'>,
  topics: Readonly<Record<TopicName, TopicSpec>>,
  reservations: Pick<Reservations, 'reserve'>,
): RecordingPorts => ({
  publish: async (record) => {
    const { name } = topics[topic];
    const [appended] = await producer.send(name, [record]);
    if (!appended) throw new Error(`the broker did not return the offset of a record of ${name}`);
    return appended.baseOffset;
  },
  audit: async (record) => {
    await producer.send(topics.audit.name, [record]);
  },
  reserve: (clientId, name, json) => reservations.reserve(clientId, name, json),
  now: () => new Date(),
});
