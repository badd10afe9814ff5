import type { Producer } from '#kafka';

type Send = Pick<Producer, 'send'>;

/** A producer that says so, every time that it waits for the brokers for longer than `ms`. */
export const warnWhenSlow = (producer: Send, ms: number, tell: () => void): Send => ({
  send: async (topic, records) => {
    const timer = setTimeout(tell, ms);
    try {
      return await producer.send(topic, records);
    } finally {
      clearTimeout(timer);
    }
  },
});
