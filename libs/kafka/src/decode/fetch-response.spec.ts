import { describe, expect, it } from '@jest/globals';
import { FETCH_VERSIONS, decodeFetchResponse } from './fetch-response.js';
import { batchBytes } from './testing/batch-bytes.js';
import { responseBytes } from './testing/response-bytes.js';

const { first, last } = FETCH_VERSIONS;
const versions = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const batch = (firstOffset: number, bytes = 10): Buffer =>
  batchBytes({ firstOffset, records: [{ value: Buffer.alloc(bytes) }] });

const offsets = (
  version: number,
  partitions: readonly (readonly Buffer[])[],
  limit = 1_000_000,
): string[][] =>
  decodeFetchResponse(version, responseBytes(version, partitions), limit).responses.flatMap(
    ({ partitions: read }) =>
      read.map(({ partition, messages }) => [String(partition), ...messages.map(({ offset }) => offset)]),
  );

describe('decodeFetchResponse', () => {
  it.each(versions)('reads version %d', (version) => {
    const { responses, ...head } = decodeFetchResponse(
      version,
      responseBytes(version, [[batch(7)], []]),
      1_000,
    );
    expect(head).toEqual({
      throttleTime: version >= 8 ? 0 : 17,
      ...(version >= 7 && { errorCode: 0, sessionId: 99 }),
      ...(version >= 8 && { clientSideThrottleTime: 17 }),
    });
    const partition = {
      ...{ errorCode: 0, highWatermark: String(2 ** 34), lastStableOffset: '50' },
      abortedTransactions: [{ producerId: '1000', firstOffset: '4' }],
      ...(version >= 11 && { preferredReadReplica: -1 }),
    };
    expect(responses).toMatchObject([
      {
        topicName: 't',
        partitions: [
          { ...partition, partition: 0, messages: [{ offset: '7', value: Buffer.alloc(10) }] },
          { ...partition, partition: 1, messages: [] },
        ],
      },
    ]);
  });

  it('ignores a part of a batch at the end, which is fetched again', () => {
    expect(offsets(11, [[batch(0), batch(1), batch(2).subarray(0, -1)], [batch(5)]])).toEqual([
      ['0', '0', '1'],
      ['1', '5'],
    ]);
  });

  it('decodes batches while their total stays within the limit, each partition from its start', () => {
    const large = (offset: number): Buffer => batch(offset, 600);
    // the second partition is left out, not empty: without records its log would seem to have ended
    expect(offsets(11, [[large(0), large(1), large(2)], [large(0)], []], 1_500)).toEqual([
      ['0', '0', '1'],
      ['2'],
    ]);
  });

  it('continues after a batch that cannot be decoded, and stops where the next one cannot be found', () => {
    const corrupt = batchBytes({ firstOffset: 1, records: [{}, {}], crcError: 1 });
    expect(offsets(11, [[batch(0), corrupt, batch(3)]])).toEqual([['0', '0', '2', '3']]);
    const unframed = Buffer.concat([batch(1)]);
    unframed.writeInt32BE(3, 8);
    expect(offsets(11, [[batch(0), unframed, batch(2)]])).toEqual([['0', '0', '1']]);
  });
});
