import type { FetchResponse } from '../decode/fetch-response.js';

interface FetchRequest {
  readonly minBytes: number;
  readonly maxWaitTime: number;
}

type Fetch = (this: object, request: FetchRequest) => Promise<FetchResponse>;

/** The values that Kafka's own consumer begins with: an answer with the first record, and at most 0.5 s without. */
export const IDLE_FETCH: FetchRequest = { minBytes: 1, maxWaitTime: 500 };

/**
 * A fetch that asks for batches (`minBytes` above 1) returns without records after a short wait. Repeated all
 * day, that takes a twelfth of a core in the consumer, and more in the broker. So, after an answer without
 * records, the next request to the same broker waits for the first record.
 */
export function idleFetch(fetch: Fetch): Fetch {
  const idle = new WeakSet();
  return async function (request) {
    const response = await fetch.call(
      this,
      request.minBytes > 1 && idle.has(this) ? { ...request, ...IDLE_FETCH } : request,
    );
    const isEmpty = response.responses.every(({ partitions }) =>
      partitions.every(({ messages }) => messages.length === 0),
    );
    if (isEmpty) idle.add(this);
    else idle.delete(this);
    return response;
  };
}
