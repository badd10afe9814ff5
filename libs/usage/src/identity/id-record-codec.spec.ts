import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Body, Leg } from '../events/usage-event.js';
import { anyBody, anyLeg, anyShift } from '../testing/arbitraries.js';
import { classKey } from './event-class.js';
import { decodeIdRecord, encodeIdRecord } from './id-record-codec.js';
import type { IdRecord } from './id-record.js';

const MAX = Number.MAX_SAFE_INTEGER;
const revision = fc.oneof(fc.constantFrom(0, 1, 127, 128, 2 ** 31, 2 ** 32, MAX), fc.maxSafeNat());

const readBack = (record: IdRecord, classIndex: number): IdRecord =>
  decodeIdRecord(encodeIdRecord(record, classIndex), (index) => {
    expect(index).toBe(classIndex);
    return classKey(record.body as Body);
  });

const CALL: Leg = {
  kind: 'leg',
  channel: 'call',
  team: 'shared',
  outcome: 'handled',
  direction: 'inbound',
  queue: 'support-es',
  skill: 'es',
  leg: 1,
  startedAtMs: Date.parse('2026-03-02T09:10:00Z'),
  endedAtMs: Date.parse('2026-03-02T09:14:02Z'),
  talkMs: 181_000,
  holdMs: 0,
  wrapMs: 40_000,
  responseMs: 0,
  hasResponse: false,
  queueMs: 12_000,
};

describe('id record', () => {
  it('preserves any leg or shift', () => {
    const body = fc.oneof(anyLeg(MAX), anyShift);
    fc.assert(
      fc.property(body, revision, fc.nat(2 ** 31), (anyOne, number, classIndex) => {
        const record = { revision: number, voided: false, body: anyOne };
        expect(readBack(record, classIndex)).toStrictEqual(record);
      }),
      { numRuns: 1000 },
    );
  });

  it('preserves a voided revision, without a class', () => {
    fc.assert(
      fc.property(revision, (number) => {
        expect(readBack({ revision: number, voided: true }, -1)).toStrictEqual({
          revision: number,
          voided: true,
        });
      }),
    );
  });

  it.each<[string, Partial<Leg>, number]>([
    ['a call in whole seconds without a gap', { startedAtMs: CALL.endedAtMs - 221_000 }, 10],
    ['with a gap', {}, 11],
    ['with hold and a response', { holdMs: 20_000, hasResponse: true, responseMs: 9_000 }, 13],
    ['a call in ms', { startedAtMs: CALL.endedAtMs - 221_407, talkMs: 181_407 }, 15],
    ['with hold and a gap, in ms', { endedAtMs: CALL.endedAtMs + 1, holdMs: 20_417 }, 20],
    ['in ms before 2020', { startedAtMs: 0, endedAtMs: Date.UTC(2020) - 1, talkMs: 181_407 }, 24],
    ['in ms from 2020 on', { startedAtMs: Date.UTC(2020), endedAtMs: Date.UTC(2020) + 1 }, 18],
  ])('%s: %s bytes', (_name, changes, bytes) => {
    expect(encodeIdRecord({ revision: 0, voided: false, body: { ...CALL, ...changes } }, 42)).toHaveLength(
      bytes,
    );
  });

  it('writes each record into a new buffer', () => {
    fc.assert(
      fc.property(anyBody, anyBody, (a, b) => {
        const first = encodeIdRecord({ revision: 1, voided: false, body: a }, 1);
        const copy = Buffer.from(first);
        encodeIdRecord({ revision: 2, voided: false, body: b }, 2);
        expect(first).toStrictEqual(copy);
      }),
    );
  });
});
