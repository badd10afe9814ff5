import { describe, expect, it } from '@jest/globals';
import { facts, issued, rated, terms } from '../../test/given.js';
import { documentEventType } from './document.js';
import { buildDocumentId, draftDocument } from './draft-document.js';
import { issue, isUnaltered } from './issue.js';

describe('a draft', () => {
  it('has the versions that it was rated by as terms, and their customer', () => {
    expect(draftDocument(facts)).toMatchObject({
      ...rated,
      type: 'invoice',
      journal: { partition: 3, offset: 1234 },
      terms: [terms],
      customer: terms.customer,
    });
    expect(draftDocument({ ...facts, versions: [] }).customer).toEqual({ name: 'acme' });
  });

  it('has an id that depends on all its facts', () => {
    const { fact } = facts;
    const id = buildDocumentId(fact);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const others = [
      { ...fact, type: 'credit-note' as const },
      { ...fact, series: 'PT' },
      { ...fact, marker: 'close 4' },
      { ...fact, clientId: 'acme2' },
      { ...fact, toMs: fact.toMs - 1 },
    ];
    expect(new Set([id, ...others.map(buildDocumentId)]).size).toBe(others.length + 1);
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
    expect(documentEventType(document.type)).toBe('credit-note.issued');
  });

  it('has the hash of its content, independent of the order of members', () => {
    const reordered = Object.fromEntries(Object.entries(document).reverse());
    expect(document.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(isUnaltered(document)).toBe(true);
    expect(isUnaltered(Object.assign({ ...document }, reordered))).toBe(true);
    expect(isUnaltered(JSON.parse(JSON.stringify(document)) as typeof document)).toBe(true);
  });

  it('does not match its hash after any change', () => {
    expect(isUnaltered({ ...document, total: '521.88' })).toBe(false);
    expect(isUnaltered({ ...document, sequence: 5 })).toBe(false);
    expect(isUnaltered({ ...document, lines: document.lines.toReversed() })).toBe(false);
  });
});
