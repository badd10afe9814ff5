import { describe, expect, it } from '@jest/globals';
import type { FetchResponse } from '../decode/fetch-response.js';
import { IDLE_FETCH, idleFetch } from './idle-fetch.js';

const BATCHES = { minBytes: 32_768, maxWaitTime: 50 };

/** A broker's fetch that notes each request and answers with the next of the given record counts. */
class FetchLog {
  readonly requests: unknown[] = [];
  readonly fetch = idleFetch((request) => {
    this.requests.push(request);
    const messages = Array.from({ length: this.records.shift() ?? 0 });
    const partitions = [{ messages: [] }, { messages }];
    return Promise.resolve({ responses: [{ partitions }] } as unknown as FetchResponse);
  });

  constructor(private readonly records: number[]) {}
}

describe('a fetch', () => {
  it('waits for the first record after an answer without any, and for batches after one with some', async () => {
    const { fetch, requests } = new FetchLog([3, 0, 0, 1, 0]);
    const broker = {};
    for (let count = 0; count < 6; count++) await fetch.call(broker, BATCHES);
    expect(requests).toEqual([BATCHES, BATCHES, IDLE_FETCH, IDLE_FETCH, BATCHES, IDLE_FETCH]);
  });

  it('waits as long as the request specifies where it asks for the first record anyway', async () => {
    const { fetch, requests } = new FetchLog([0, 0]);
    const broker = {};
    const first = { minBytes: 1, maxWaitTime: 50 };
    for (let count = 0; count < 2; count++) await fetch.call(broker, first);
    expect(requests).toEqual([first, first]);
  });

  it('knows each broker apart', async () => {
    const { fetch, requests } = new FetchLog([0, 0]);
    for (const broker of [{}, {}]) await fetch.call(broker, BATCHES);
    expect(requests).toEqual([BATCHES, BATCHES]);
  });
});
