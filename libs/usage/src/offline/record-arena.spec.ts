import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecordArena } from './record-arena.js';

it('gives every record back, however they fill the blocks, to the last byte too', () => {
  const record = fc.uint8Array({ minLength: 1, maxLength: 255 }).map((bytes) => Buffer.from(bytes));
  const filling = fc.constantFrom(Buffer.alloc(254, 1), Buffer.alloc(255, 2), Buffer.alloc(127, 3));
  fc.assert(
    fc.property(fc.array(fc.oneof(record, filling), { maxLength: 30 }), (records) => {
      const arena = new RecordArena(256);
      const places = records.map((each) => arena.write(each, 0));
      expect(places.map((place) => arena.read(place))).toEqual(records);
      expect(new Set(places).size).toBe(records.length);
    }),
  );
});

it('takes a place again where there is room', () => {
  const arena = new RecordArena();
  const place = arena.write(Buffer.from('long'), 0);
  const other = arena.write(Buffer.from('other'), 0);
  expect(arena.write(Buffer.from('sho'), place)).toBe(place);
  expect(arena.write(Buffer.from('longer'), place)).not.toBe(place);
  expect([arena.read(place), arena.read(other)].map(String)).toEqual(['sho', 'other']);
});
