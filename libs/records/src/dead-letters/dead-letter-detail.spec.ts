import { describe, expect, it } from '@jest/globals';
import type { RawHeaders } from '#kafka';
import { DAY_MS } from '#usage';
import { deadLetterDetail } from './dead-letter-detail.js';
import { ReplayMarks } from './replay-marks.js';

const detail = (headers: RawHeaders, key: Buffer | null = Buffer.from('acme')) =>
  deadLetterDetail(
    {
      ...{ id: 7, filedAtMs: 0 },
      deadLetter: {
        ...{ topic: 'contador.journal', partition: 3, code: 'oversized', message: '' },
        record: { offset: 42, key, value: null, headers },
      },
    },
    new ReplayMarks(),
    { lateWindowMs: DAY_MS, clockSkewMs: 0 },
  );

describe('deadLetterDetail', () => {
  it('has the key and the first value of each header, as printable text', () => {
    const headers = { ce_id: Buffer.from('1\u001b'), twice: ['a', 'b'], none: null, ['__proto__']: 'p' };
    const shown = detail(headers);
    expect(shown.key).toBe('acme');
    expect(Object.entries(shown.headers)).toEqual([
      ...[
        ['ce_id', '1\\u{1b}'],
        ['twice', 'a'],
      ],
      ...[
        ['none', ''],
        ['__proto__', 'p'],
      ],
    ]);
  });

  it('has all headers of any record that ingest accepts', () => {
    const names = Array.from({ length: 300 }, (_, index) => `header-${index}`);
    const headers = Object.fromEntries(names.map((name) => [name, 'x'.repeat(200)]));
    expect(detail(headers).headers).toEqual(headers);
  });

  it('has the beginning of a long key', () => {
    expect(detail({}, Buffer.alloc(2_000_000, 'x')).key).toBe(`${'x'.repeat(1_024)}…`);
    expect(detail({}, Buffer.alloc(2_000_000, 1)).key?.length).toBe(1_025);
  });

  it('has the beginning of many or long headers, and the number of the rest', () => {
    const long = Object.entries(detail({ a: '1', long: '\u0001'.repeat(2_000_000), b: '2', c: '3' }).headers);
    expect(long.map(([name]) => name)).toEqual(['a', 'long', '…']);
    expect([long[0]?.[1], long[2]?.[1]]).toEqual(['1', '2 more']);
    expect(long[1]?.[1].length).toBe(65_531);

    const many = Array.from({ length: 200_000 }, (_, index) => [index.toString(36), ''] as const);
    const shown = detail(Object.fromEntries(many)).headers;
    const { '…': more, ...kept } = shown;
    expect(more).toBe(`${200_000 - Object.keys(kept).length} more`);
    expect(JSON.stringify(shown).length).toBeLessThan(400_000);
  });

  it('leads back to earlier dead letters only by positions, not by any text in the same headers', () => {
    const of = 'contador.dead-letters/0/7';
    const origin = 'contador.journal/3/42';
    expect(detail({ 'contador-replay-of': of, 'contador-replay-origin': origin })).toMatchObject({
      ...{ replayOf: of, firstOrigin: origin },
    });
    for (const text of ['x'.repeat(1_000_000), `${'x'.repeat(1_000_000)}/0/7`, ''])
      for (const name of ['contador-replay-of', 'contador-replay-origin']) {
        const { replayOf, firstOrigin } = detail({ [name]: text });
        expect([replayOf, firstOrigin]).toEqual([undefined, undefined]);
      }
  });
});
