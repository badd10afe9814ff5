import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, SLOT_MS, toSlot } from '../interval.js';
import { ClientState } from './client-state.js';
import { foldClose } from './fold-close.js';

const NOW_MS = 100 * DAY_MS;

interface Marker {
  readonly fromDay: number;
  readonly toDay: number;
  readonly revision?: number;
  readonly after?: number;
}

/** Folds markers at offsets 0, 1, …; returns each one's close index, reject code or verdict. */
function fold(client: ClientState, ...markers: Marker[]): string[] {
  return markers.map(({ fromDay, toDay, revision = 0, after }, offset) => {
    const bounds = { fromMs: fromDay * DAY_MS, toMs: toDay * DAY_MS };
    const close = { clientId: 'acme', source: '/x', id: 'x', revision, ...bounds };
    const marker = after === undefined ? close : { ...close, after };
    const result = foldClose(client, marker, { offset, appendedAtMs: NOW_MS + offset });
    return result.verdict === 'accepted'
      ? `${result.index}`
      : result.verdict === 'rejected'
        ? result.code
        : result.verdict;
  });
}

const acme = (): ClientState => new ClientState('acme');
const first: Marker = { fromDay: 1, toDay: 31 };

describe('a marker with the number of closes before it', () => {
  it('is the next close whatever the bounds of the closes before', () => {
    const forged = { fromDay: 10, toDay: 95 };
    expect(fold(acme(), forged, { ...first, after: 1 }, { fromDay: 31, toDay: 61, after: 2 })).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('is refused after a different number of closes, and is a duplicate if the same close has its position', () => {
    const marker = { ...first, after: 0 };
    expect(fold(acme(), marker, marker)).toEqual(['1', 'duplicate']);
    expect(fold(acme(), { fromDay: 2, toDay: 3 }, marker)).toEqual(['1', 'close-out-of-order']);
    expect(fold(acme(), { ...first, after: 1 })).toEqual(['close-out-of-order']);
  });

  it('repeats a period whatever revision another publisher used for it', () => {
    const highest = { ...first, revision: Number.MAX_SAFE_INTEGER };
    expect(fold(acme(), first, { ...highest, after: 1 }, { ...first, after: 2 })).toEqual(['1', '2', '3']);
  });

  it('does not close a period before it has ended', () => {
    expect(fold(acme(), { fromDay: 1, toDay: 101, after: 0 })).toEqual(['in-the-future']);
  });
});

describe('a marker of an earlier version', () => {
  it('is folded by its bounds: in order, the last period again with the next revision', () => {
    const next = { fromDay: 31, toDay: 61 };
    const again = { ...next, revision: 1 };
    const verdicts = fold(acme(), first, first, next, { fromDay: 40, toDay: 70 }, again, next, again, {
      ...first,
      revision: 1,
    });
    const expected = ['1', 'duplicate', '2', 'close-out-of-order', '3', 'superseded', 'duplicate'];
    expect(verdicts).toEqual([...expected, 'close-out-of-order']);
  });

  it('is refused if it leaves out a revision of its period', () => {
    const skipped = { ...first, revision: Number.MAX_SAFE_INTEGER };
    expect(fold(acme(), { ...first, revision: 1 }, first, skipped, { ...first, revision: 1 })).toEqual([
      ...['close-out-of-order', '1', 'close-out-of-order', '2'],
    ]);
  });
});

it('writes changes to slots frozen by any close into a layer, also where a later close ends earlier', () => {
  const days = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(days, { maxLength: 6 }), fc.integer({ min: 0, max: 99 }), (closes, day) => {
      const client = acme();
      fold(
        client,
        ...closes.map(([fromDay, length], after) => ({ fromDay, toDay: fromDay + length, after })),
      );
      for (let offset = 0; offset <= closes.length; offset++) {
        const isFrozen = closes.slice(0, offset).some(([fromDay, length]) => day < fromDay + length);
        expect(client.layer(toSlot(day * DAY_MS), offset)).toBe(isFrozen ? offset : 0);
      }
      expect(client.layer(toSlot(99 * DAY_MS) + DAY_MS / SLOT_MS, 9)).toBe(0);
    }),
  );
});

it('folds a close after any number of others', () => {
  const client = acme();
  const count = 150_000;
  for (let n = 0; n < count; n++) {
    const bounds = { fromMs: DAY_MS, toMs: 31 * DAY_MS };
    const close = { clientId: 'acme', source: '/x', id: 'x', revision: n, ...bounds };
    foldClose(client, n % 2 === 0 ? close : { ...close, after: n }, { offset: n, appendedAtMs: NOW_MS });
  }
  expect(client.closes).toHaveLength(count);
});
