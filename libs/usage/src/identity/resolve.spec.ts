import { describe, expect, it } from '@jest/globals';
import { runs } from '../../../../test/support/nightly.js';
import fc from 'fast-check';
import { emitCells } from '../cells/emit-cells.js';
import type { Body, Shift, UsageEvent } from '../events/usage-event.js';
import { anyEvents } from '../testing/arbitraries.js';
import type { IdRecord } from './id-record.js';
import { resolve } from './resolve.js';

const body: Shift = { kind: 'shift', team: 'shared', activity: 'productive', startedAtMs: 0, endedAtMs: 1 };
const moved: Shift = { ...body, endedAtMs: 2 };
const identity = { clientId: 'acme', source: '/pbx', id: '1' };
const revised = (revision: number, content?: Body): UsageEvent =>
  content ? { ...identity, revision, voided: false, body: content } : { ...identity, revision, voided: true };
const known = (revision: number, content?: Body): IdRecord =>
  content ? { revision, voided: false, body: content } : { revision, voided: true };

describe('resolve', () => {
  it.each<[string, IdRecord | undefined, UsageEvent, object]>([
    [
      'an event never seen before',
      undefined,
      revised(0, body),
      { verdict: 'accepted', record: known(0, body), add: body },
    ],
    ['a void never seen before', undefined, revised(2), { verdict: 'accepted', record: known(2) }],
    [
      'a higher revision',
      known(0, body),
      revised(1, moved),
      { verdict: 'accepted', record: known(1, moved), retract: body, add: moved },
    ],
    ['a void', known(0, body), revised(5), { verdict: 'accepted', record: known(5), retract: body }],
    [
      'a revision above a void',
      known(1),
      revised(2, body),
      { verdict: 'accepted', record: known(2, body), add: body },
    ],
    ['the same revision', known(1, body), revised(1, body), { verdict: 'duplicate' }],
    ['the same revision with another body', known(1, body), revised(1, moved), { verdict: 'duplicate' }],
    ['a void twice', known(1), revised(1), { verdict: 'duplicate' }],
    ['a lower revision', known(2, body), revised(1, moved), { verdict: 'superseded' }],
    ['a revision below a void', known(2), revised(1, body), { verdict: 'superseded' }],
  ])('%s', (_name, previous, event, expected) => {
    expect(resolve(previous, event)).toEqual(expected);
  });
});

const usageOf = (events: readonly UsageEvent[]): Map<string, readonly number[]> => {
  const records = new Map<string, IdRecord>();
  const usage = new Map<string, readonly number[]>();
  const change = (sign: 1 | -1, contribution: Body | undefined): void => {
    if (contribution === undefined) return;
    emitCells(contribution, (slot, dimensions, vector) => {
      const key = `${slot} ${JSON.stringify(dimensions)}`;
      const sums = usage.get(key) ?? vector.map(() => 0);
      usage.set(
        key,
        sums.map((sum, i) => sum + sign * (vector[i] ?? 0)),
      );
    });
  };
  for (const event of events) {
    const resolution = resolve(records.get(event.id), event);
    if (resolution.verdict !== 'accepted') continue;
    records.set(event.id, resolution.record);
    change(-1, resolution.retract);
    change(1, resolution.add);
  }
  for (const [key, sums] of usage) if (sums.every((sum) => sum === 0)) usage.delete(key);
  return usage;
};

describe('the fold of revisions', () => {
  it('yields the usage of only the highest revisions, in any order and with any repeats', () => {
    const shuffledWithRepeats = anyEvents.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events, ...events], { minLength: 3 * events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffledWithRepeats, ([events, delivered]) => {
        const highest = new Map<string, UsageEvent>();
        for (const event of events)
          if (event.revision >= (highest.get(event.id)?.revision ?? 0)) highest.set(event.id, event);
        expect(usageOf(delivered)).toStrictEqual(usageOf([...highest.values()]));
      }),
      runs(50),
    );
  });
});
