import { describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { raw, undecodable } from '../testing/raw.js';
import { draftPosition } from './draft-position.js';
import { readInvoice } from './read-invoice.js';
import { invoiceRecord } from './write-invoice.js';

/** The members that identify a document, and some others. */
const document = {
  ...{
    documentId: 'd-1',
    clientId: 'acme',
    type: 'invoice',
    series: 'ES',
    number: '2026-000017',
    sequence: 4,
  },
  ...{ period: { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }, zone: 'UTC', currency: 'EUR' },
  ...{ total: '12.00', seller: { name: 'Contador S.A.' }, issuedAt: '2026-03-01T00:00:00Z', lines: [] },
  ...{ journal: { partition: 3, offset: 1234 }, contentHash: 'f'.repeat(64), usageHash: 'none' },
} as unknown as IssuedDocument;
const written = invoiceRecord(document, { partition: 1, offset: 42 });
const event = JSON.parse(String(written.value)) as object;
const changed = (change: object) => raw({ ...written, value: JSON.stringify({ ...event, ...change }) });
const withData = (change: object) => changed({ data: { ...document, ...change } });
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

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
    ['an event without data', changed({ data: undefined }), 'invalid'],
    ['an event whose data is a list', changed({ data: [document] }), 'invalid'],
    ['an event whose data is a number', changed({ data: 5 }), 'invalid'],
    ['a document whose type is no text', withData({ type: { toString: 0 } }), 'invalid'],
    ['a document of no client', withData({ clientId: 1 }), 'invalid'],
    ['a document without its place in the journal', withData({ journal: undefined }), 'invalid'],
    ['a document whose place in the journal is none', withData({ journal: { offset: '7' } }), 'invalid'],
    ['a document without a period', withData({ period: { from: '2026-02-01' } }), 'invalid'],
    ['a document of no zone', withData({ zone: 'Mars/Olympus' }), 'invalid'],
    ['a document issued at no instant', withData({ issuedAt: 'today' }), 'invalid'],
    ['a document whose lines are no list', withData({ lines: {} }), 'invalid'],
    ['nested without end', raw({ ...written, value: `{"data":${nested}}` }), 'too-deep'],
    ['an invoice as the event of a credit note', changed({ type: 'credit-note.issued' }), 'unknown-type'],
    ['an event of another program', changed({ type: 'invoice.paid' }), 'unknown-type'],
  ])('is no document when it is %s', (_, record, code) => {
    expect(readInvoice(record)).toMatchObject({ faults: [{ code }] });
  });

  it('names the members that are missing or wrong', () => {
    const read = readInvoice(withData({ journal: undefined, sequence: 0 }));
    const [fault] = 'faults' in read ? read.faults : [];
    expect(fault?.message).toContain('/journal: journal is missing; ');
    expect(fault?.message).toContain('/sequence: sequence is 0; ');
  });

  it('may have members that are not known here', () => {
    const later = { ...document, seller: { ...document.seller, bank: 'ES00' }, note: 'thanks' };
    expect(readInvoice(changed({ data: later }))).toEqual({ ok: later });
  });
});
