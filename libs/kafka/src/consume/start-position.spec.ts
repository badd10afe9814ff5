import { describe, expect, it } from '@jest/globals';
import { decideStart, isSameRecord } from './start-position.js';

const log = { low: 10, high: 20 };
const previous = { appendedAtMs: 1, fingerprint: 'f' };

describe('decideStart', () => {
  it('starts at the beginning of the log without a position', () => {
    expect(decideStart(undefined, log)).toEqual({ kind: 'start', seek: 10, position: 10 });
  });

  it.each([10, 15, 20])('accepts a position inside the log: %d', (offset) => {
    expect(decideStart({ offset }, log)).toEqual({ kind: 'start', seek: offset, position: offset });
  });

  it('reads the previous record again, to verify that it is the same', () => {
    expect(decideStart({ offset: 15, previous }, log)).toEqual({
      kind: 'start',
      seek: 14,
      position: 15,
      verify: { offset: 14, ...previous },
    });
  });

  it('does not read the previous record when retention has just removed it', () => {
    expect(decideStart({ offset: 10, previous }, log)).toEqual({ kind: 'start', seek: 10, position: 10 });
  });

  it('stops at a position below the log: records are lost', () => {
    expect(decideStart({ offset: 9 }, log)).toEqual({
      kind: 'stop',
      reason: 'records lost by retention: the position is 9, the log begins at 10',
    });
  });

  it('stops at a position above the log: it is another log', () => {
    expect(decideStart({ offset: 21 }, log)).toMatchObject({
      kind: 'stop',
      reason: expect.stringMatching(/^topic re-created or truncated/),
    });
  });
});

describe('isSameRecord', () => {
  const seen = { offset: 14, ...previous };
  const found = { offset: 14, appendedAtMs: 1, fingerprint: 'f' };

  it.each([
    ['the same', found, true],
    ['another offset', { ...found, offset: 15 }, false],
    ['another time', { ...found, appendedAtMs: 2 }, false],
    ['other bytes', { ...found, fingerprint: 'g' }, false],
    ['nothing', undefined, false],
  ])('%s', (_name, record, same) => expect(isSameRecord(seen, record)).toBe(same));

  it('compares the time alone where no fingerprint was kept', () => {
    expect(isSameRecord({ offset: 14, appendedAtMs: 1 }, { ...found, fingerprint: 'g' })).toBe(true);
  });
});
