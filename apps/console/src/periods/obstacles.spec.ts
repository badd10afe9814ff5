import { describe, expect, it } from '@jest/globals';
import { listObstacles } from './obstacles.js';

const HOUR_MS = 3_600_000;
const [from, to] = ['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'];
const close = (offset: number, ground: 'calendar' | 'invoice' | undefined) => ({
  ...{ fromMs: Date.parse(from), toMs: Date.parse(to), partition: 3, offset, ground },
});
const ofCloses = (...closes: readonly ReturnType<typeof close>[]) =>
  listObstacles([], [], closes).filter(({ code }) => code !== 'no-contract');

describe('the obstacles of a client', () => {
  it('name a close that books nothing, and one that counts by its invoice alone', () => {
    expect(ofCloses(close(7, 'calendar'), close(8, undefined), close(9, 'invoice'))).toEqual([
      {
        ...{ code: 'ignored-close', record: '3/8' },
        reason: `The close at 3/8 of the journal is ignored: it matches no period of the contract’s calendar. Find out who published it. The close is of ${from} to ${to}.`,
      },
      {
        ...{ code: 'off-calendar-close', record: '3/9' },
        reason: `The close at 3/9 of the journal has invoiced a period that the contract’s current calendar does not have: zone rules or the contracts log changed since. The period keeps its bounds and is not invoiced again. The close is of ${from} to ${to}.`,
      },
    ]);
  });

  it('name the latest of many such closes', () => {
    const closes = Array.from({ length: 30 }, (_, offset) => ({
      ...close(offset, undefined),
      toMs: Date.parse(to) + offset * HOUR_MS,
    }));
    expect(ofCloses(...closes).map(({ record }) => record)).toEqual(
      Array.from({ length: 20 }, (_, at) => `3/${at + 10}`),
    );
  });
});
