import kafkajs from 'kafkajs';
import type { ICustomPartitioner, Message } from 'kafkajs';

/**
 * Kafka's default partitioner, with one choice for each message.
 *
 * kafkajs calls the partitioner at every attempt of a send. A message without a key would then go to another
 * partition, and batches of the second attempt would have the sequence numbers of different batches of the
 * first: where these had been appended, the broker drops the new ones as duplicates, and the messages moved
 * into them are lost.
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
