import type { Producer, TopicName, TopicSpec } from '#kafka';
import type { Reservations } from '#store';
import type { SigningPorts } from './contract-signing.js';

/** The ports of signing, on Kafka and Redis. */
export function signingPorts(
  producer: Pick<Producer, 'send'>,
  topics: Readonly<Record<TopicName, TopicSpec>>,
  reservations: Pick<Reservations, 'reserve'>,
  closed: SigningPorts['closed'],
): SigningPorts {
  return {
    publish: async (record) => {
      const [appended] = await producer.send(topics.contracts.name, [record]);
      if (!appended) throw new Error('the broker did not return the offset of a contract version');
      return appended.baseOffset;
    },
    audit: async (record) => {
      await producer.send(topics.audit.name, [record]);
    },
    reserve: (clientId, place, json) => reservations.reserve(clientId, place, json),
    closed,
    now: () => new Date(),
  };
}
