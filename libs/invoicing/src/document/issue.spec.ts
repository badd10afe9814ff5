import { describe, expect, it } from '@jest/globals';
import { facts, issued, rated, terms } from '../../test/given.js';
import { eventTypeOf } from './document.js';
import { documentIdOf, draftDocument } from './draft-document.js';
import { issue, isUnaltered } from './issue.js';

describe('a draft', () => {
  it('has the terms that it was rated by, and their customer', () => {
    expect(draftDocument(facts)).toMatchObject({
      ...rated,
      type: 'invoice',
      journal: { partition: 3, offset: 1234 },
      terms: [terms],
      customer: terms.customer,
    });
    expect(draftDocument({ ...facts, versions: [] }).customer).toEqual({ name: 'acme' });
  });

  it('has an id that only its facts decide', () => {
    const { fact } = facts;
    const id = documentIdOf(fact);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const others = [
      { ...fact, type: 'credit-note' as const },
      { ...fact, series: 'PT' },
      { ...fact, marker: 'close 4' },
      { ...fact, clientId: 'acme2' },
      { ...fact, toMs: fact.toMs - 1 },
    ];
    expect(new Set([id, ...others.map(documentIdOf)]).size).toBe(others.length + 1);
  });
});

describe('an issued document', () => {
  const document = issue(
    draftDocument({
      ...facts,
      fact: { ...facts.fact, type: 'credit-note' },
      corrects: '2026-000009',
    }),
    issued,
  );

  it('is the draft with its number, sequence and dates', () => {
    expect(document).toMatchObject({ ...issued, corrects: '2026-000009', series: 'ES' });
    expect(eventTypeOf(document.type)).toBe('credit-note.issued');
  });

  it('carries the hash of its content, in whatever order its members come', () => {
    const reordered = Object.fromEntries(Object.entries(document).reverse());
    expect(document.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(isUnaltered(document)).toBe(true);
    expect(isUnaltered(Object.assign({ ...document }, reordered))).toBe(true);
    expect(isUnaltered(JSON.parse(JSON.stringify(document)) as typeof document)).toBe(true);
  });

  it('shows every change', () => {
    expect(isUnaltered({ ...document, total: '521.88' })).toBe(false);
    expect(isUnaltered({ ...document, sequence: 5 })).toBe(false);
    expect(isUnaltered({ ...document, lines: document.lines.toReversed() })).toBe(false);
  });
});
