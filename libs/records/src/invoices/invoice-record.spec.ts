import { describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { raw, undecodable } from '../testing/raw.js';
import { draftPosition } from './draft-position.js';
import { readInvoice } from './read-invoice.js';
import { invoiceRecord } from './write-invoice.js';

const document = {
  ...{ documentId: 'd-1', clientId: 'acme', type: 'invoice', issuedAt: '2026-03-01T00:00:00Z', lines: [] },
} as unknown as IssuedDocument;
const written = invoiceRecord(document, { partition: 1, offset: 42 });
const event = JSON.parse(String(written.value)) as object;
const changed = (change: object) => raw({ ...written, value: JSON.stringify({ ...event, ...change }) });

describe('a record of the invoices topic', () => {
  it('is read as it was written, with the position of its draft', () => {
    expect(readInvoice(raw(written))).toEqual({ ok: document });
    expect(draftPosition(raw(written).headers)).toEqual({ partition: 1, offset: 42 });
    expect(event).toMatchObject({ id: 'd-1', type: 'invoice.issued', source: '/contador/billing' });
    expect(written.key).toBe('acme');
  });

  it('was issued from no draft that can be found if the header is absent or no position', () => {
    for (const headers of [{}, { 'contador-draft': '1' }, { 'contador-draft': 'a/b' }])
      expect(draftPosition(headers)).toBeUndefined();
  });

  it.each([
    ['a tombstone', raw({ key: 'acme', value: null }), 'no-value'],
    ['a batch that cannot be decoded', undecodable, 'undecodable'],
    ['not JSON', raw({ key: 'acme', value: '{' }), 'not-json'],
    ['null', raw({ key: 'acme', value: 'null' }), 'invalid'],
    ['an event without a document', changed({ data: { documentId: 'd-1' } }), 'invalid'],
    [
      'a document whose type is no text',
      changed({ data: { ...document, type: { toString: 0 } } }),
      'invalid',
    ],
    ['a document of no client', changed({ data: { ...document, clientId: 1 } }), 'invalid'],
    ['an invoice as the event of a credit note', changed({ type: 'credit-note.issued' }), 'unknown-type'],
    ['an event of another program', changed({ type: 'invoice.paid' }), 'unknown-type'],
  ])('is no document when it is %s', (_, record, code) => {
    expect(readInvoice(record)).toMatchObject({ faults: [{ code }] });
  });
});
