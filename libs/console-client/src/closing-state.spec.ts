import { describe, expect, it } from '@jest/globals';
import { closingState, listStoppedParts } from './closing-state.js';

const at = '2026-04-01T02:00:00.000Z';
const running = { at, due: 0, unbooked: 0 };
const silent = { ...running, isSilent: true as const };
const ingest = { totals: { lastSeenAt: at } };
const inactive = { totals: { lastSeenAt: at, isInactive: true as const } };

describe('the state of closing', () => {
  it.each([
    ['done', 'nothing is due or unbooked', running, ingest],
    ['under-way', 'a period is due', { ...running, due: 1 }, ingest],
    ['under-way', 'a close is not booked', { ...running, unbooked: 1 }, ingest],
    ['stopped', 'billing is not running', silent, ingest],
    ['stopped', 'billing has never run', { due: 0, unbooked: 0 }, ingest],
    ['stopped', 'ingest is not running', running, inactive],
    ['stopped', 'ingest is not running, and billing is not known', undefined, inactive],
    ['unknown', 'ingest is not known', running, undefined],
    ['unknown', 'billing is not known', undefined, ingest],
  ])('is %s if %s', (state, _, closing, report) => {
    expect(closingState({ closing, ingest: report })).toBe(state);
  });

  it('has the stopped parts, and when each was last seen', () => {
    expect(listStoppedParts({ closing: silent, ingest: inactive })).toEqual([
      { part: 'billing', lastSeenAt: at },
      { part: 'ingest', lastSeenAt: at },
    ]);
    const never = { closing: { due: 0, unbooked: 0 }, ingest: { totals: { isInactive: true as const } } };
    expect(listStoppedParts(never).map(({ lastSeenAt }) => lastSeenAt)).toEqual([undefined, undefined]);
    expect(listStoppedParts({ closing: running, ingest })).toEqual([]);
  });
});
