import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UsageCell, encodeIdRecord } from '#usage';
import { MessagePackWriter } from './message-pack-writer.js';
import { MessagePackReader, readMessagePack } from './message-pack-reader.js';

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.integer(),
  fc.uint8Array({ maxLength: 70_000 }).map((bytes) => Buffer.from(bytes)),
);

describe('MessagePackWriter', () => {
  it('writes text, digits and bytes of any length that read back unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 20 }), { maxLength: 10 }), (lists) => {
        const writer = new MessagePackWriter().list(lists.length);
        for (const list of lists) {
          writer.list(list.length);
          for (const one of list) writer.value(one);
        }
        const expected = lists.map((list) =>
          list.map((one) => (Buffer.isBuffer(one) ? one : Buffer.from(String(one)))),
        );
        expect(readMessagePack(writer.take())).toEqual(expected);
        expect(writer.take()).toHaveLength(0);
      }),
      { numRuns: 50 },
    );
  });

  it('takes characters as bytes with bytes()', () => {
    expect(readMessagePack(new MessagePackWriter().bytes('\u0000\u007f\u0080\u00ff').take())).toEqual(
      Buffer.from([0, 0x7f, 0x80, 0xff]),
    );
  });
});

describe('a packed cell', () => {
  const sum = fc.oneof(
    fc.integer({ min: -20, max: 120 }),
    fc.constantFrom(9, 10, 99, 100, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 10 ** 9, -1),
    fc.maxSafeInteger(),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }),
  );

  it('equals its text for any numbers', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(sum, { maxLength: 16 }), (offset, sums) => {
        const cell = Object.assign(new UsageCell(), { offset, sums });
        const packed = readMessagePack(
          new MessagePackWriter().numbers(cell.offset, cell.sums, cell.length).take(),
        );
        expect(String(packed)).toBe(cell.toString());
        const read = UsageCell.parse(cell.toString());
        expect(read.sums).toEqual(sums.slice(0, cell.length));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a reply of a script', () => {
  const packed = (hex: string): Buffer => Buffer.from(hex, 'hex');

  it.each([
    ['short strings and absent values', '93a161c2c0', [Buffer.from('a'), null, null]],
    ['an empty list', '90', []],
    ['strings with lengths of 8 and 16 bits', '92d90161da000162', [Buffer.from('a'), Buffer.from('b')]],
    ['a list with a length of 16 bits', 'dc0001a161', [Buffer.from('a')]],
  ])('may have %s', (_what, hex, expected) => {
    expect(readMessagePack(packed(hex))).toEqual(expected);
  });

  it('is refused with any other kind of value', () => {
    expect(() => readMessagePack(packed('9105'))).toThrow('kind 5 at byte 1');
  });
});

describe('a packed id record', () => {
  it('equals its encoding at any position in the buffer', () => {
    const record = { revision: 3, voided: true };
    const writer = new MessagePackWriter().list(3_000);
    for (let index = 0; index < 3_000; index++) writer.idRecord(record, 0);
    const packed = readMessagePack(writer.take()) as Buffer[];
    expect(packed).toHaveLength(3_000);
    expect(new Set(packed.map((bytes) => bytes.toString('hex')))).toEqual(
      new Set([encodeIdRecord(record, 0).toString('hex')]),
    );
  });
});

describe('a reply read value by value', () => {
  it('returns each string, and false for an absent value', () => {
    const reply = new MessagePackReader(Buffer.from('93c2a2ff61c0', 'hex'));
    expect(reply.list()).toBe(3);
    expect(reply.stringOrNothing()).toBe(false);
    expect(reply.stringOrNothing()).toBe(true);
    expect(reply.latin1()).toBe('\u00ffa');
    expect(reply.stringOrNothing()).toBe(false);
  });
});
