import { describe, expect, it } from '@jest/globals';
import { DecodeBudget } from './decode-budget.js';
import { FETCH_VERSIONS, decodeFetchResponse } from './fetch-response.js';
import { batchBytes } from './testing/batch-bytes.js';
import { responseBytes } from './testing/response-bytes.js';

const { first, last } = FETCH_VERSIONS;
const versions = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const batch = (firstOffset: number, bytes = 10): Buffer =>
  batchBytes({ firstOffset, records: [{ value: Buffer.alloc(bytes) }] });

/** The offsets decoded of each partition, in the response's order; the partitions' turns are in that order too. */
const offsets = (
  version: number,
  partitions: readonly (readonly Buffer[])[],
  budget = new DecodeBudget(1_000_000),
  random = () => 0,
): string[][] =>
  decodeFetchResponse(version, responseBytes(version, partitions), budget, random).responses.flatMap(
    ({ partitions: read }) =>
      read.map(({ partition, messages }) => [String(partition), ...messages.map(({ offset }) => offset)]),
  );

describe('decodeFetchResponse', () => {
  it.each(versions)('reads version %d', (version) => {
    const { responses, ...head } = decodeFetchResponse(
      version,
      responseBytes(version, [[batch(7)], []]),
      new DecodeBudget(1_000),
    );
    expect(head).toEqual({
      throttleTime: version >= 8 ? 0 : 17,
      ...(version >= 7 && { errorCode: 0, sessionId: 99 }),
      ...(version >= 8 && { clientSideThrottleTime: 17 }),
    });
    const partition = {
      ...{ errorCode: 0, highWatermark: String(2 ** 34), lastStableOffset: '50' },
      abortedTransactions: [],
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

  // the limit of memory is reached with the second
  const large = (offset: number): Buffer => batch(offset, 600);
  const two = (): DecodeBudget => new DecodeBudget(1_500);

  it('decodes one batch of each partition in turn, while their total stays within the limit', () => {
    // the third partition is left out, not empty: without records its log would seem to have ended
    expect(offsets(11, [[large(0), large(1)], [large(0), large(1)], [large(0)], []], two())).toEqual([
      ['0', '0'],
      ['1', '0'],
      ['3'],
    ]);
    expect(offsets(11, [[], [large(0), large(1), large(2)]], two())).toEqual([['0'], ['1', '0', '1']]);
  });

  it.each([
    [0, ['0', '1']],
    [0.4, ['1', '2']],
    [0.99, ['0', '2']],
  ])('begins with any of the partitions (%d)', (random, decoded) => {
    const partitions = [[large(0)], [large(0)], [large(0)]];
    expect(offsets(11, partitions, two(), () => random).map(([partition]) => partition)).toEqual(decoded);
  });

  it('begins with a random one by default', () => {
    const bytes = responseBytes(11, [[large(0)], [large(0)]]);
    const firstOf = (): number | undefined =>
      decodeFetchResponse(11, bytes, new DecodeBudget(1)).responses[0]?.partitions[0]?.partition;
    expect(new Set(Array.from({ length: 100 }, firstOf))).toEqual(new Set([0, 1]));
  });

  it('ends after some time, though batches that are refused leave nothing in memory', () => {
    const refused = Array.from({ length: 1_000 }, (_, index) =>
      batchBytes({ firstOffset: index, records: [{}], codec: 1 }),
    );
    let now = 0;
    const clock = (): number => now++ * 100;
    const decoded = offsets(11, [refused, [batch(0), batch(1)]], new DecodeBudget(1_000_000, clock));
    expect(decoded).toEqual([
      ['0', '0', '1', '2'],
      ['1', '0', '1'],
    ]);
  });

  it('decodes one batch of a response at least', () => {
    let now = 0;
    const late = new DecodeBudget(1, () => now++ * 1_000);
    expect(offsets(11, [[batch(0), batch(1)], [batch(0)]], late)).toEqual([['0', '0']]);
  });

  it('continues after a batch that cannot be decoded, and stops where the next one cannot be found', () => {
    const corrupt = batchBytes({ firstOffset: 1, records: [{}, {}], crcError: 1 });
    expect(offsets(11, [[batch(0), corrupt, batch(3)]])).toEqual([['0', '0', '2', '3']]);
    const unframed = Buffer.concat([batch(1)]);
    unframed.writeInt32BE(3, 8);
    expect(offsets(11, [[batch(0), unframed, batch(2)]])).toEqual([['0', '0', '1']]);
  });
});
