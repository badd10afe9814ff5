import type { Producer } from '#kafka';

type Send = Pick<Producer, 'send'>;

/** Wraps a producer: calls `warn` for every send that takes longer than `ms`. */
export const warnWhenSlow = (producer: Send, ms: number, warn: () => void): Send => ({
  send: async (topic, records) => {
    const timer = setTimeout(warn, ms);
    try {
      return await producer.send(topic, records);
    } finally {
      clearTimeout(timer);
    }
  },
});
