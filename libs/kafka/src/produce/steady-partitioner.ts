import kafkajs from 'kafkajs';
import type { ICustomPartitioner, Message } from 'kafkajs';

/**
 * Kafka's default partitioner, which chooses once for each message.
 *
 * kafkajs asks anew at every attempt of a send. A message without a key would then go to another partition, and the
 * batches of the second attempt would bear the sequence numbers of other batches of the first: where these had been
 * appended, the broker drops the new ones as duplicates, and what was moved into them is lost.
 */
export const steadyPartitioner: ICustomPartitioner = () => {
  const choose = kafkajs.Partitioners.DefaultPartitioner();
  const chosen = new WeakMap<Message, number>();
  return (args) => {
    const { message } = args;
    const partition = chosen.get(message) ?? choose(args);
    chosen.set(message, partition);
    return partition;
  };
};
