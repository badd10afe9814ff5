import { createRequire } from 'node:module';
import { batchLimit } from '../decode/batch-limit.js';
import { DecodeBudget } from '../decode/decode-budget.js';
import { FETCH_VERSIONS, decodeFetchResponse } from '../decode/fetch-response.js';
import type { FetchResponse } from '../decode/fetch-response.js';
import { idleFetch } from './idle-fetch.js';

/** The release whose internal modules are extended. It is the last one; any other must be reviewed first. */
const VERSION = '2.2.4';

interface ResponseModule {
  decode: (bytes: Buffer) => Promise<FetchResponse>;
}

interface BrokerClass {
  prototype: { fetch: Parameters<typeof idleFetch>[0] };
}

interface RequestQueueClass {
  prototype: { scheduleCheckPendingRequests: (this: { readonly pending: readonly unknown[] }) => void };
}

interface EncoderClass {
  prototype: { writeVarIntBytes: (this: object, value: unknown) => unknown };
}

/** Represents a header's null value in outgoing records; see `extendKafkajs`. */
export const NULL_HEADER = Buffer.alloc(0);

/**
 * Gives kafkajs four things that it lacks and has no option for.
 *
 * Its decoder of fetched batches supports gzip only, decompresses without a limit, verifies no checksum, and
 * fails the whole fetch, for all partitions, on a batch that it cannot decode; ours turns such a batch into a
 * record. It fails to send a header whose value is null, though it can read one and has the code to write one.
 * Its consumers ask an idle broker as often as a busy one. And each of its connections wakes the process every
 * millisecond to look for requests that wait, where there are none.
 *
 * @throws when another release of kafkajs is installed
 */
export function extendKafkajs(): void {
  const load = createRequire(import.meta.url);
  const { version } = load('kafkajs/package.json') as { version: string };
  if (version !== VERSION) throw new Error(`kafkajs ${VERSION} is extended here, not ${version}`);
  for (let fetch = FETCH_VERSIONS.first as number; fetch <= FETCH_VERSIONS.last; fetch++) {
    const response = load(`kafkajs/src/protocol/requests/fetch/v${fetch}/response.js`) as ResponseModule;
    response.decode = (bytes) =>
      Promise.resolve(bytes).then(() => decodeFetchResponse(fetch, bytes, new DecodeBudget(batchLimit())));
  }
  const broker = (load('kafkajs/src/broker/index.js') as BrokerClass).prototype;
  broker.fetch = idleFetch(broker.fetch);
  const queue = (load('kafkajs/src/network/requestQueue/index.js') as RequestQueueClass).prototype;
  const { scheduleCheckPendingRequests } = queue;
  queue.scheduleCheckPendingRequests = function () {
    if (this.pending.length > 0) scheduleCheckPendingRequests.call(this);
  };
  const { prototype } = load('kafkajs/src/protocol/encoder.js') as EncoderClass;
  const { writeVarIntBytes } = prototype;
  prototype.writeVarIntBytes = function (value) {
    return writeVarIntBytes.call(this, value === NULL_HEADER ? null : value);
  };
}
