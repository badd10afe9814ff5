import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Problem } from '../problems/problem.js';
import { encodeCursor, readCursor } from './cursor.js';

it('reads back what it wrote, in characters that a URL carries unescaped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (after) => {
      const cursor = encodeCursor(after, { clientId: 'acme' });
      expect(readCursor(cursor, { clientId: 'acme' })).toBe(after);
      expect(encodeURIComponent(cursor)).toBe(cursor);
    }),
  );
});

it.each(['', 'x', '%%%', encodeCursor('100', { clientId: 'globex' })])(
  'refuses %j for another query',
  (cursor) => {
    expect(() => readCursor(cursor, { clientId: 'acme' })).toThrow(Problem);
  },
);
