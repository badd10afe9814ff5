import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashId } from '../identity/hash-id.js';
import { IdTable } from './id-table.js';

describe('IdTable', () => {
  it('returns the record set last, as a map does', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const clashing = fc
      .tuple(byte, fc.constantFrom(0, 255))
      .map(([a, b]) => String.fromCharCode(a, 0, 0, b, 7, 7, 7, 7));
    const hash = fc.oneof(
      clashing,
      fc.array(byte, { minLength: 8, maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
    );
    const record = fc.uint8Array({ minLength: 1, maxLength: 64 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, record), { maxLength: 60 }), (entries) => {
        const table = new IdTable();
        const map = new Map<string, Buffer>();
        for (const [key, value] of entries) {
          table.set(key, value);
          map.set(key, value);
        }
        for (const [key, value] of map) expect(table.get(key)).toEqual(value);
        expect(table.size).toBe(map.size);
        expect(table.get('not here')).toBeUndefined();
      }),
    );
  });

  it('keeps all records as it grows over many blocks', () => {
    const table = new IdTable();
    const recordOf = (n: number): Buffer => Buffer.from(`${n}`.padEnd(1 + (n % 60), '.'));
    for (let n = 0; n < 50_000; n++) table.set(hashId('acme', '/pbx', `${n}`), recordOf(n));
    expect(table.size).toBe(50_000);
    for (let n = 0; n < 50_000; n++)
      if (!table.get(hashId('acme', '/pbx', `${n}`))?.equals(recordOf(n))) throw new Error(`${n} is lost`);
  });
});
