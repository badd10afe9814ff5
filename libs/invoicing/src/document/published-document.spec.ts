import { describe, expect, it } from '@jest/globals';
import { facts, issued } from '../../test/given.js';
import { createClaim } from '../audit/claim.js';
import { firstDifference } from '../audit/first-difference.js';
import { findGaps } from '../audit/gaps.js';
import { outOfOrder } from '../audit/order-of-numbers.js';
import { draftDocument } from './draft-document.js';
import { computeDueDate } from './due-date.js';
import { issue } from './issue.js';
import { readIssuedDocument, readPublishedDocument } from './published-document.js';
import type { PublishedDocument } from './published-document.js';

const right = issue(draftDocument({ ...facts, usageHash: '0'.repeat(64) }), issued);

/** What another writer may put where a document has something else. */
const HOSTILE: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, 1.5, Number.MAX_SAFE_INTEGER, [], [null], {}, { toString: 0 }],
  ...['', 'x', '\u001b[2J', '2026-02-30T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-14:00'],
  ...['EUR', 'UTC', '__proto__', '-1/0', 'ES-0017'],
];
const PATTERNS = ['{YYYY}-{NNNNNN}', 'ES-{NNNN}'];

type Path = readonly (string | number)[];

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* pathsIn(member, [...path, key]);
}

function changedAt(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = changedAt(copy[key], rest, to);
  return copy;
}

/** All that `verify` does with a published document before and while it compares it. */
function judge(document: PublishedDocument): void {
  const claim = createClaim(document, { partition: 0, offset: 0, draft: { partition: 0, offset: 0 } });
  outOfOrder([claim, { ...claim, number: 'ES-0001' }], () => PATTERNS);
  findGaps([claim], () => PATTERNS);
  computeDueDate(right, Date.parse(claim.issuedAt));
  const printed = [claim.period.from, claim.period.to].map((at) => new Date(at).toISOString());
  new Intl.DateTimeFormat('en', { timeZone: claim.zone }).format(new Date(printed[0] ?? ''));
  firstDifference(document, right);
}

describe('a document that another program may have published', () => {
  it('is refused, or can be judged, whatever one of its members is', () => {
    let refused = 0;
    let judged = 0;
    // The members of the terms are many and compared like those of the lines.
    for (const path of pathsIn({ ...right, terms: [] }))
      for (const to of HOSTILE) {
        const read = readPublishedDocument(changedAt(right, path, to));
        if ('faults' in read) refused += 1;
        else {
          expect(() => judge(read.ok)).not.toThrow();
          judged += 1;
        }
      }
    expect([refused, judged].every((count) => count > 200)).toBe(true);
  });

  it('is refused with the pointer and code of each identifying member that is missing or wrong', () => {
    const read = readPublishedDocument({ ...right, journal: undefined, period: { from: 1 }, lines: 'none' });
    expect('faults' in read && read.faults.map(({ pointer, code }) => [pointer, code]).sort()).toEqual([
      ['/journal', 'required'],
      ['/lines', 'type'],
      ['/period/from', 'type'],
      ['/period/to', 'required'],
    ]);
  });

  it('is not refused for other members: they are compared', () => {
    for (const change of [{ usageHash: 'f00d' }, { lines: [null] }, { tax: 0 }, { note: 'unknown' }])
      expect(readPublishedDocument({ ...right, ...change })).toHaveProperty('ok');
  });

  it('is in the format of documents only if all of its members are', () => {
    expect(readIssuedDocument(right)).toEqual({ ok: right });
    expect(readIssuedDocument({ ...right, note: 'unknown' } as PublishedDocument)).toHaveProperty('ok');
    const floor = {
      minimums: [],
      minimum: '600600/149 ≈ 4030.87',
      countedLines: '1.00',
      countedDiscounts: '0',
    };
    const lines = right.lines.map((line) => ({ ...line, explanation: { ...line.explanation, floor } }));
    expect(readIssuedDocument({ ...right, lines })).toHaveProperty('ok');
    expect(readIssuedDocument({ ...right, lines: [null] })).toMatchObject({
      faults: [{ pointer: '/lines/0', code: 'type' }],
    });
  });
});

it.each([
  ['blank', ' '],
  ['control characters', 'a\u0001\n'],
])('a genuine note is a document, whatever the identity of a late event: %s', (_what, text) => {
  const figures = { quantity: '1', amount: '0.65' };
  const cause = { events: [{ source: text, id: text, revision: 0 }], eventCount: 1, contractVersions: [] };
  const [line, ...others] = right.lines;
  const difference = { corrects: 'ES-0001', before: figures, now: figures, cause };
  const note = { ...right, type: 'credit-note' as const, lines: [{ ...line, difference }, ...others] };
  expect(readIssuedDocument(note)).toEqual({ ok: note });
});
