import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { compressSync } from 'snappy';
import { RecordReader } from '../decode/record-reader.js';
import { batchBytes } from '../decode/testing/batch-bytes.js';
import type { FetchResponse } from '../decode/fetch-response.js';
import { ABORTED, responseBytes } from '../decode/testing/response-bytes.js';
import { NULL_HEADER, extendKafkajs } from './extend-kafkajs.js';

interface RecordModule {
  (record: { key: Buffer; value: Buffer; headers: Record<string, unknown> }): { readonly buffer: Buffer };
}

extendKafkajs();
const load = createRequire(import.meta.url);
const encodeRecord = load('kafkajs/src/protocol/recordBatch/record/v0/index.js') as RecordModule;

describe('extendKafkajs', () => {
  it('writes a header whose value is null differently from an empty one', () => {
    const headers = { none: NULL_HEADER, empty: Buffer.alloc(0), twice: [Buffer.from('1'), NULL_HEADER] };
    const { buffer } = encodeRecord({ key: Buffer.from('k'), value: Buffer.from('v'), headers });
    const reader = new RecordReader(buffer);
    reader.within(() => {
      reader.byte();
      reader.varlong();
      reader.varint();
      expect([String(reader.sized()), String(reader.sized())]).toEqual(['k', 'v']);
      const read = Array.from({ length: reader.varint() }, () => [
        String(reader.sized()),
        reader.sized()?.toString() ?? null,
      ]);
      expect(read).toEqual([
        ['none', null],
        ['empty', ''],
        ['twice', '1'],
        ['twice', null],
      ]);
    });
  });

  it('replaces the decoder of every fetch version that has batches', async () => {
    for (let version = 4; version <= 11; version++) {
      const { decode } = load(`kafkajs/src/protocol/requests/fetch/v${version}/response.js`) as {
        decode: (bytes: Buffer) => Promise<object>;
      };
      // kafkajs's own decoder fails on Snappy and never on a checksum
      const batches = [
        batchBytes({ records: [{ value: Buffer.from('good') }], codec: 2, compress: compressSync }),
        batchBytes({ firstOffset: 1, records: [{}, {}], crcError: 1 }),
      ];
      expect(await decode(responseBytes(version, [batches]))).toMatchObject({
        responses: [
          {
            partitions: [
              { messages: [{ value: Buffer.from('good') }, { offset: '2', undecodable: { records: 2 } }] },
            ],
          },
        ],
      });
    }
  });

  it('wakes no process for requests that wait where there are none, and sends those that wait', async () => {
    interface Waiting {
      pending: object[];
      throttleCheckTimeoutId: NodeJS.Timeout | null;
      checkPendingRequests(): void;
      destroy(): void;
    }
    const RequestQueue = load('kafkajs/src/network/requestQueue/index.js') as new (
      options: object,
    ) => Waiting;
    const logger = { namespace: () => logger, debug: () => undefined };
    const queue = new RequestQueue({ maxInFlightRequests: null, logger });
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeNull();
    const sent = new Promise<void>((resolve) => queue.pending.push({ send: resolve, expectResponse: true }));
    Object.assign(queue, { throttledUntil: Date.now() + 30 });
    queue.checkPendingRequests();
    expect(queue.pending).toHaveLength(1);
    await sent;
    queue.destroy();
  });

  it('needs no request in another order: kafkajs asks for the partitions in random order', async () => {
    interface Request {
      readonly topics: readonly {
        readonly topic: string;
        readonly partitions: readonly { partition: number }[];
      }[];
    }
    const Broker = load('kafkajs/src/broker/index.js') as new (options: object) => {
      lookupRequest: () => (request: Request) => Request;
      fetch(request: Request): Promise<Request>;
    };
    const send = (request: Request): Promise<Request> => Promise.resolve({ ...request, responses: [] });
    const logger = { namespace: () => logger };
    const broker = new Broker({ connectionPool: { send }, logger });
    broker.lookupRequest = () => (request) => request;
    const topics = [{ topic: 't', partitions: [0, 1, 2].map((partition) => ({ partition })) }];
    const requests = await Promise.all(Array.from({ length: 100 }, () => broker.fetch({ topics })));
    const first = new Set(requests.map(({ topics: of }) => of[0]?.partitions[0]?.partition));
    expect(first).toEqual(new Set([0, 1, 2]));
  });

  it('delivers no record of an aborted transaction, also after one that has the key of a marker', async () => {
    const { decode } = load('kafkajs/src/protocol/requests/fetch/v11/response.js') as {
      decode: (bytes: Buffer) => Promise<FetchResponse>;
    };
    const Batch = load('kafkajs/src/consumer/batch.js') as new (
      topic: string,
      fetchedOffset: string,
      partition: unknown,
    ) => { readonly messages: readonly { offset: string }[]; lastOffset(): string };
    const transaction = { producerId: ABORTED.producerId, attributes: 0x10 };
    const records = [{ key: Buffer.alloc(4) }, { key: Buffer.from('k') }];
    const batches = [
      batchBytes({ firstOffset: ABORTED.firstOffset - 1, records: [{}] }),
      batchBytes({ firstOffset: ABORTED.firstOffset, ...transaction, records }),
    ];
    const { responses } = await decode(responseBytes(11, [batches]));
    const batch = new Batch('t', '0', responses[0]?.partitions[0]);
    expect(batch.messages.map(({ offset }) => offset)).toEqual([String(ABORTED.firstOffset - 1)]);
    expect(batch.lastOffset()).toBe(String(ABORTED.firstOffset + 1));
  });
});
