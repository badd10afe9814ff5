import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashId } from './hash-id.js';

type Identity = [clientId: string, source: string, id: string];

const lone = (code: number): string => String.fromCharCode(code);

describe('hashId', () => {
  it('is the same for the same identity: eight characters of one byte each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (source, id) => {
        const hash = hashId('acme', source, id);
        expect(hash).toHaveLength(8);
        expect(Buffer.from(hash, 'latin1').toString('latin1')).toBe(hash);
        expect(hashId('acme', source, id)).toBe(hash);
      }),
    );
  });

  it('does not change between versions, since stored state depends on it', () => {
    expect(Buffer.from(hashId('acme', '/pbx/madrid', '4711'), 'latin1').toString('hex')).toBe(
      '9cfa5aedab27ae00',
    );
  });

  it.each<[Identity, Identity]>([
    [
      ['acme', 'a', 'b'],
      ['acme', 'ab', ''],
    ],
    [
      ['acme', 'a b', 'c'],
      ['acme', 'a', 'b c'],
    ],
    [
      ['acme', '1 a', 'b'],
      ['acme', '1', ' ab'],
    ],
    [
      ['acme', 's', 'x'],
      ['acme2', 's', 'x'],
    ],
    [
      ['acme', 's', 'é'],
      ['acme', 's', 'e\u0301'],
    ],
    [
      ['acme', 's', lone(0xd800)],
      ['acme', 's', lone(0xd801)],
    ],
    [
      ['acme', 's', lone(0xd800)],
      ['acme', 's', '\uFFFD'],
    ],
    [
      ['acme', 's', lone(0xd800)],
      ['acme', 's', '\\ud800'],
    ],
    [
      ['acme', lone(0xd83d), lone(0xde00)],
      ['acme', '', '\u{1F600}'],
    ],
  ])('differs between %j and %j', (a, b) => {
    expect(hashId(...a)).not.toBe(hashId(...b));
  });
});
