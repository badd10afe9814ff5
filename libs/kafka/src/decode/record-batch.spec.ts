import { gzipSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { crc32c } from './crc32c.js';
import { decodeBatch } from './record-batch.js';
import type { DecodedBatch } from './record-batch.js';
import { batchBytes, recordBytes, varint } from './testing/batch-bytes.js';
import type { BatchParts } from './testing/batch-bytes.js';
import { JAVA_COMPRESSED } from './testing/java-bytes.js';
import { recordOfZeros } from './testing/large-content.js';

const LIMIT = 1_000_000;
const text = (value: string): Buffer => Buffer.from(value);
const decoded = (parts: BatchParts, limit = LIMIT): DecodedBatch['messages'] =>
  decodeBatch(batchBytes(parts), 0, limit).messages;

describe('crc32c', () => {
  it('is CRC-32C (Castagnoli)', () => {
    expect(crc32c(text('--123456789-'), 2, 11) >>> 0).toBe(0xe3069283);
    expect(crc32c(Buffer.alloc(32), 0, 32) >>> 0).toBe(0x8a9136aa);
  });
});

describe('a batch', () => {
  it('has its records, with offsets, times and context', () => {
    const records = [
      { key: text('acme'), value: text('{}'), headers: [['ce_id', text('1')] as const] },
      { key: null, value: null, timestampDelta: -7 },
      { key: text(''), value: text(''), timestampDelta: 2 ** 40, offsetDelta: 5 },
    ];
    const parts = { firstOffset: 2 ** 33, timestamp: 1_700_000_000_000, records, lastOffsetDelta: 5 };
    const [first, second, third, ...more] = decoded({ ...parts, producerId: 2 ** 40, attributes: 0x10 });
    const batchContext = { producerId: String(2 ** 40), inTransaction: true };
    const at = { isControlRecord: false, batchContext };
    expect({ ...first, headers: { ...first?.headers } }).toEqual({
      ...{ offset: '8589934592', timestamp: '1700000000000', ...at },
      ...{ key: text('acme'), value: text('{}'), headers: { ce_id: text('1') } },
    });
    expect(second).toMatchObject({
      offset: '8589934593',
      timestamp: '1699999999993',
      key: null,
      value: null,
    });
    expect(third).toMatchObject({ offset: '8589934597', key: text(''), value: text('') });
    expect(third?.timestamp).toBe(String(1_700_000_000_000 + 2 ** 40));
    expect(more).toEqual([]);
  });

  it('has its append time where the broker sets it', () => {
    const parts = { attributes: 0x08, timestamp: 1, maxTimestamp: 99, records: [{ timestampDelta: 5 }] };
    expect(decoded(parts)[0]?.timestamp).toBe('99');
  });

  it('keeps headers whose value is null, whose name is repeated, empty or one that objects have', () => {
    const headers = [
      ...[['', text('a')] as const, ['n', null] as const, ['r', text('1')] as const, ['r', null] as const],
      ...[['__proto__', text('p')] as const, ['constructor', null] as const, ['r', text('2')] as const],
      ['toString', text('t')] as const,
    ];
    const [record] = decoded({ records: [{ headers }] });
    expect(Object.entries(record?.headers ?? {})).toEqual([
      ...[
        ['', text('a')],
        ['n', null],
        ['r', [text('1'), null, text('2')]],
      ],
      ...[
        ['__proto__', text('p')],
        ['constructor', null],
        ['toString', text('t')],
      ],
    ]);
  });

  it('ends in a control record where compaction has removed its last records or all', () => {
    const empty = { firstOffset: 7, records: [], count: 0, lastOffsetDelta: 3 };
    expect(decoded(empty)).toMatchObject([{ offset: '10', isControlRecord: true, key: null }]);
    const cut = { firstOffset: 7, records: [{ key: text('a') }], lastOffsetDelta: 3 };
    expect(decoded(cut).map(({ offset, isControlRecord }) => [offset, isControlRecord])).toEqual([
      ['7', false],
      ['10', true],
    ]);
  });

  const three = [{ key: text('a') }, { key: text('b') }, { key: text('c') }];
  it.each<[string, BatchParts, string]>([
    ['with a wrong checksum', { crcError: 1 }, '3 records, uncompressed: its checksum is wrong'],
    ['of an unknown codec', { codec: 6 }, '3 records, codec 6: an unknown kind of compression'],
    ['that does not decompress', { codec: 1 }, '3 records, gzip: incorrect header check'],
    ['with fewer records than it claims', { count: 4 }, '4 records, uncompressed: a record is cut off'],
    ['with more', { count: 2 }, '2 records, uncompressed: more bytes than records'],
    ['of an old format', { magic: 1 }, '1 record, uncompressed: of format 1, not 2'],
    [
      'whose offsets go back',
      { records: [{ offsetDelta: 1 }, { offsetDelta: 0 }] },
      '2 records, uncompressed: an offset out of order, or outside the batch',
    ],
    [
      'of 200 MB of zeros',
      {
        codec: 1,
        content: recordOfZeros(200_000_000),
        count: 1,
        compress: (b) => gzipSync(b, { level: 1 }),
      },
      '1 record, gzip: more than 1000000 bytes when decompressed',
    ],
    [
      'of very many small records',
      { codec: 1, content: Buffer.alloc(0), count: 2 ** 31 - 1 },
      '2147483647 records, gzip: more than 1000000 bytes with 256 for each record and header',
    ],
    [
      'with very many small headers',
      { content: manyHeaders(5_000), count: 1 },
      '1 record, uncompressed: more than 1000000 bytes with 256 for each record and header',
    ],
  ])('%s becomes one record at its last offset', (_, parts, reason) => {
    const bytes = batchBytes({ firstOffset: 40, maxTimestamp: 77, records: three, ...parts });
    // the time in a corrupt header may be any
    const timestamp = parts.crcError || parts.magic ? '-1' : '77';
    const { messages, end } = decodeBatch(bytes, 0, LIMIT);
    const records = Number(/^\d+/.exec(reason)?.[0]);
    const lastOffset = 40 + records - 1;
    expect(end).toBe(bytes.length);
    expect(messages).toMatchObject([
      {
        ...{ offset: String(lastOffset), timestamp, key: null, value: null, isControlRecord: false },
        undecodable: { firstOffset: 40, lastOffset, records, bytes: bytes.length, reason },
      },
    ]);
  });

  it('is not refused when the process lacks memory, which another may have', () => {
    const content = Buffer.from(JAVA_COMPRESSED['lz4'] ?? '', 'base64');
    const bytes = batchBytes({ codec: 3, content, count: 1 });
    const allocate = jest.spyOn(Buffer, 'allocUnsafe').mockImplementation(() => {
      throw new RangeError('Array buffer allocation failed');
    });
    try {
      expect(() => decodeBatch(bytes, 0, LIMIT)).toThrow('Array buffer allocation failed');
    } finally {
      allocate.mockRestore();
    }
    expect(decodeBatch(bytes, 0, LIMIT).messages).toMatchObject([{ undecodable: { records: 1 } }]);
  });

  it.each([
    ['records', { count: -1, lastOffsetDelta: 0 }],
    ['offsets', { count: 0, lastOffsetDelta: -1 }],
  ])('with a negative number of %s becomes a record, so that readers continue after it', (_, parts) => {
    const { messages, size } = decodeBatch(batchBytes({ firstOffset: 40, ...parts }), 0, LIMIT);
    expect(messages).toMatchObject([{ offset: '40', undecodable: { records: 1 } }]);
    expect(size).toBeGreaterThan(0);
  });

  it('with a contradictory header becomes a record at its first offset only', () => {
    const parts = { firstOffset: 40, records: three, lastOffsetDelta: 1_000_000, crcError: 1 };
    expect(decoded(parts)).toMatchObject([{ offset: '40', undecodable: { records: 1, lastOffset: 40 } }]);
  });

  it('is decoded or replaced by one record for any bytes', () => {
    const good = batchBytes({ firstOffset: 5, records: [...three, { headers: [['h', null]] }] });
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), fc.boolean(), (changes, withRightCrc) => {
        const bad = Buffer.from(good);
        for (const [at, byte] of changes) if (at >= 16 || at < 8) bad[at] = byte;
        if (withRightCrc) bad.writeInt32BE(crc32c(bad, 21, bad.length), 17);
        const { messages, end } = decodeBatch(bad, 0, 10_000);
        expect(end).toBe(good.length);
        expect(messages.length).toBeGreaterThan(0);
        for (const { offset, key } of messages) {
          expect(Number.isInteger(Number(offset))).toBe(true);
          expect(key === null || Buffer.isBuffer(key)).toBe(true);
        }
      }),
    );
  });
});

/** One record with only headers, very many of them: without a name, and null. */
function manyHeaders(count: number): Buffer {
  // without the length at its start and the number of headers at its end
  const head = recordBytes({}).subarray(1, -1);
  const headers = Buffer.concat(Array.from({ length: count }, () => Buffer.concat([varint(0), varint(-1)])));
  const body = Buffer.concat([head, varint(count), headers]);
  return Buffer.concat([varint(body.length), body]);
}
