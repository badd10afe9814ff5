import { describe, expect, it } from '@jest/globals';
import type { CloseBatch } from '#invoicing';
import { raw, undecodable } from '../testing/raw.js';
import { readDraft } from './read-draft.js';
import { draftRecord } from './write-draft.js';

const batch: CloseBatch = {
  ...{ closeId: 'acme/1', clientId: 'acme', series: 'main', afterSequence: 0, documents: [] },
};

describe('a record of the drafts topic', () => {
  it('is read as it was written, in the partition of its series', () => {
    const written = draftRecord(batch, 2);
    expect(written).toMatchObject({ key: 'acme', partition: 2 });
    expect(readDraft(raw(written))).toEqual({ ok: batch });
  });

  it.each([
    ['a tombstone', raw({ key: 'acme', value: null }), 'no-value'],
    ['a batch that cannot be decoded', undecodable, 'undecodable'],
    ['not JSON', raw({ key: 'acme', value: '{' }), 'not-json'],
    ['null', raw({ key: 'acme', value: 'null' }), 'invalid'],
    ['without documents', raw({ key: 'acme', value: '{"closeId":"acme/1","clientId":"acme"}' }), 'invalid'],
    ['of no client', raw({ key: null, value: '{"closeId":"acme/1","documents":[]}' }), 'invalid'],
  ])('is no draft when it is %s', (_, record, code) => {
    expect(readDraft(record)).toMatchObject({ faults: [{ code }] });
  });
});
