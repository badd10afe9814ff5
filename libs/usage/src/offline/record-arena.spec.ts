import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecordArena } from './record-arena.js';

it('returns every record, however the records fill the blocks, up to the last byte', () => {
  const record = fc.uint8Array({ minLength: 1, maxLength: 255 }).map((bytes) => Buffer.from(bytes));
  const filling = fc.constantFrom(Buffer.alloc(254, 1), Buffer.alloc(255, 2), Buffer.alloc(127, 3));
  fc.assert(
    fc.property(fc.array(fc.oneof(record, filling), { maxLength: 30 }), (records) => {
      const arena = new RecordArena(256);
      const positions = records.map((each) => arena.write(each, 0));
      expect(positions.map((position) => arena.read(position))).toEqual(records);
      expect(new Set(positions).size).toBe(records.length);
    }),
  );
});

it('reuses a position if the new record fits', () => {
  const arena = new RecordArena();
  const position = arena.write(Buffer.from('long'), 0);
  const other = arena.write(Buffer.from('other'), 0);
  expect(arena.write(Buffer.from('sho'), position)).toBe(position);
  expect(arena.write(Buffer.from('longer'), position)).not.toBe(position);
  expect([arena.read(position), arena.read(other)].map(String)).toEqual(['sho', 'other']);
});
