/** Floor (a): the client library and JSON.parse, nothing else, with the fetch settings of ingest. */
import kafkajs from 'kafkajs';
import { reportCount } from './report-count.js';

const [brokers = '', topic = '', groupId = ''] = process.argv.slice(2);
const kafka = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.ERROR });
const consumer = kafka.consumer({
  groupId,
  maxBytesPerPartition: 2 * 1024 * 1024,
  minBytes: 32 * 1024,
  maxWaitTimeInMs: 50,
});
let events = 0;
reportCount(() => events);
await consumer.connect();
await consumer.subscribe({ topics: [topic], fromBeginning: true });
await consumer.run({
  partitionsConsumedConcurrently: 4,
  eachBatch: async ({ batch }) => {
    for (const { value } of batch.messages) {
      const { clientId } = JSON.parse(String(value)) as { clientId: unknown };
      if (typeof clientId === 'string') events++;
    }
  },
});
