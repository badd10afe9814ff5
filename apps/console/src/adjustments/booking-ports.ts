import type { Producer, TopicName, TopicSpec } from '#kafka';
import type { Reservations } from '#store';
import type { BookingPorts } from './adjustment-booking.js';

/** The ports of booking, on Kafka and Redis. */
export function bookingPorts(
  producer: Pick<Producer, 'send'>,
  topics: Readonly<Record<TopicName, TopicSpec>>,
  reservations: Pick<Reservations, 'reserve'>,
): BookingPorts {
  return {
    publish: async (record) => {
      const [appended] = await producer.send(topics.adjustments.name, [record]);
      if (!appended) throw new Error('the broker did not return the offset of an adjustment');
      return appended.baseOffset;
    },
    audit: async (record) => {
      await producer.send(topics.audit.name, [record]);
    },
    reserve: (clientId, id, json) => reservations.reserve(clientId, id, json),
    now: () => new Date(),
  };
}
