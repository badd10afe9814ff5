import { describe, expect, it } from '@jest/globals';
import type { LedgerState } from '#store';
import fc from 'fast-check';
import { createBatch, faultsOfLedger } from '../../../../test/support/ledger-model/index.js';
import { numberDrafts, ledgerQuery } from './number-drafts.js';
import type { BatchRecord } from './number-drafts.js';

const PATTERN = '{YYYY}-{NNNNNN}';
const NEW: LedgerState = {
  ...{ position: undefined, last: undefined },
  ...{ booked: new Set(), sequences: new Map(), numbers: new Map() },
};
const at = (offset: number, batch: BatchRecord['batch'], date = '2026-03-01'): BatchRecord => ({
  ...{ offset, batch, appendedAtMs: Date.parse(date) + offset },
});
const issued = ({ documents }: ReturnType<typeof numberDrafts>) =>
  documents.map(({ offset, document: { clientId, number, sequence } }) => [
    offset,
    clientId,
    number,
    sequence,
  ]);

describe('numberDrafts', () => {
  it('gives each document of each batch the next number, and the next sequence of its client', () => {
    const records = [
      at(4, createBatch('a', 1, 2, 0)),
      at(5, createBatch('b', 1, 1, 0)),
      at(6, createBatch('a', 2, 1, 2)),
    ];
    const numbered = numberDrafts(records, NEW, PATTERN);
    expect(issued(numbered)).toEqual([
      [4, 'a', '2026-000001', 1],
      [4, 'a', '2026-000002', 2],
      [5, 'b', '2026-000003', 1],
      [6, 'a', '2026-000004', 3],
    ]);
    expect(numbered.numbers).toEqual(new Map([['2026-{NNNNNN}', 4]]));
    expect(numbered.sequences).toEqual(
      new Map([
        ['a', 3],
        ['b', 1],
      ]),
    );
  });

  it('continues from the state of the ledger', () => {
    const state = { ...NEW, sequences: new Map([['a', 7]]), numbers: new Map([['2026-{NNNNNN}', 41]]) };
    expect(issued(numberDrafts([at(9, createBatch('a', 5, 1, 7))], state, PATTERN))).toEqual([
      [9, 'a', '2026-000042', 8],
    ]);
  });

  it('accepts the first batch of a close and no later one, in the same slice or another', () => {
    const twice = [
      at(0, createBatch('a', 1, 1, 0)),
      at(1, createBatch('a', 1, 3, 1)),
      at(2, createBatch('a', 2, 1, 1)),
    ];
    expect(issued(numberDrafts(twice, NEW, PATTERN))).toEqual([
      [0, 'a', '2026-000001', 1],
      [2, 'a', '2026-000002', 2],
    ]);
    const before = { ...NEW, booked: new Set(['a/1']) };
    expect(numberDrafts(twice.slice(0, 1), before, PATTERN).documents).toEqual([]);
  });

  it('refuses a batch that was computed before the client’s last document, and accepts its close later', () => {
    const records = [
      at(0, createBatch('a', 1, 1, 0)),
      at(1, createBatch('a', 2, 1, 0)),
      at(2, createBatch('a', 2, 1, 1)),
    ];
    const numbered = numberDrafts(records, NEW, PATTERN);
    expect(issued(numbered).map(([offset]) => offset)).toEqual([0, 2]);
    expect(numbered.booked).toEqual(new Set(['a/1', 'a/2']));
    expect(numberDrafts([at(3, createBatch('a', 3, 1, 9))], NEW, PATTERN).booked).toEqual(new Set());
  });

  it('books a close without documents, and uses no number', () => {
    const numbered = numberDrafts([at(0, createBatch('a', 1, 0, 0))], NEW, PATTERN);
    expect(numbered).toEqual({
      documents: [],
      booked: new Set(['a/1']),
      sequences: new Map(),
      numbers: new Map(),
      ...{ repeated: 0, outdated: 0 },
    });
  });

  it('distinguishes a repeated batch from an outdated one', () => {
    const records = [
      at(0, createBatch('a', 1, 1, 0)),
      at(1, createBatch('a', 1, 1, 0)),
      at(2, createBatch('a', 2, 1, 0)),
    ];
    expect(numberDrafts(records, NEW, PATTERN)).toMatchObject({ repeated: 1, outdated: 1 });
  });

  it('restarts the numbers with the year of issue only if the pattern has the year', () => {
    const records = [
      at(0, createBatch('a', 1, 1, 0), '2026-12-31'),
      at(1, createBatch('a', 2, 1, 1), '2027-01-01'),
    ];
    expect(issued(numberDrafts(records, NEW, PATTERN)).map(([, , number]) => number)).toEqual([
      '2026-000001',
      '2027-000001',
    ]);
    expect(ledgerQuery(records, PATTERN).scopes).toEqual(['2026-{NNNNNN}', '2027-{NNNNNN}']);
    expect(issued(numberDrafts(records, NEW, '{NNN}')).map(([, , number]) => number)).toEqual(['001', '002']);
  });

  it('issues at the append time, so that every fold gives the same document', () => {
    const [first, again] = [1, 2].map(() => numberDrafts([at(5, createBatch('a', 1, 1, 0))], NEW, PATTERN));
    expect(first?.documents[0]?.document).toMatchObject({
      ...{ issuedAt: '2026-03-01T00:00:00.005Z', dueDate: '2026-03-31' },
    });
    expect(JSON.stringify(again?.documents)).toBe(JSON.stringify(first?.documents));
  });

  it('leaves no gap and no duplicate for any repeated and outdated batches and any slices', () => {
    const batch = fc
      .record({
        ...{ client: fc.constantFrom('a', 'b'), close: fc.integer({ min: 1, max: 6 }) },
        ...{ documents: fc.nat(3), after: fc.nat(6), ends: fc.boolean() },
      })
      .map(({ client, close, documents, after, ends }) => ({
        ends,
        batch: createBatch(client, close, documents, after),
      }));
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 40 }), (batches) => {
        const whole = numberDrafts(
          batches.map(({ batch: one }, offset) => at(offset, one)),
          NEW,
          PATTERN,
        );
        let state = NEW;
        const found: typeof whole.documents = [];
        for (let slice: BatchRecord[] = [], offset = 0; offset < batches.length; offset++) {
          const next = batches[offset];
          if (next) slice.push(at(offset, next.batch));
          if (!next?.ends && offset + 1 < batches.length) continue;
          const { documents, booked, sequences, numbers } = numberDrafts(slice, state, PATTERN);
          found.push(...documents);
          state = {
            ...state,
            booked: new Set([...state.booked, ...booked]),
            sequences: new Map([...state.sequences, ...sequences]),
            numbers: new Map([...state.numbers, ...numbers]),
          };
          slice = [];
        }
        expect(found).toEqual(whole.documents);
        expect(faultsOfLedger(found.map(({ document }) => document))).toEqual([]);
      }),
    );
  });
});
