import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  APPENDED_AT_MS,
  CALL,
  CLOSE,
  SETTINGS,
  SHIFT,
  binaryRecord,
  envelope,
  toJournalRecord,
} from '../../testing/samples.js';
import { REJECT_CODES } from '../../checks/reject.js';
import { decodeLine } from './line.js';
import type { JournalRecord } from './record.js';
import { decodeRecord } from './record.js';

const decode = (record: JournalRecord) => decodeRecord(record, SETTINGS);
const STRUCTURED = envelope('contact.call', CALL);
const EXPECTED = decodeLine(JSON.stringify(STRUCTURED));
const iso = (ms: number) => new Date(ms).toISOString();

describe('modes', () => {
  it.each<[string, JournalRecord]>([
    ['binary', binaryRecord('contact.call', CALL)],
    [
      'binary with a content type',
      binaryRecord('contact.call', CALL, { 'content-type': Buffer.from('application/json') }),
    ],
    ['binary with text headers', binaryRecord('contact.call', CALL, { ce_id: '4711', ce_time: 'noon' })],
    [
      'binary with a repeated header: the last counts',
      binaryRecord('contact.call', CALL, { ce_id: [Buffer.from('1'), '4711'] }),
    ],
    ['structured without headers', toJournalRecord(STRUCTURED)],
    [
      'structured by content type',
      toJournalRecord(STRUCTURED, {
        'content-type': Buffer.from('application/cloudevents+json; charset=UTF-8'),
      }),
    ],
    [
      'structured by content type, in capitals',
      toJournalRecord(STRUCTURED, { 'content-type': 'Application/CloudEvents+JSON' }),
    ],
    [
      'structured with other headers',
      toJournalRecord(STRUCTURED, { traceparent: Buffer.from('00-1'), 'content-type': 'application/json' }),
    ],
    [
      'structured by content type against ce_ headers',
      binaryRecord('x', STRUCTURED, { 'content-type': 'application/cloudevents+json' }),
    ],
  ])('reads %s', (_name, record) => {
    expect(decode(record)).toStrictEqual(EXPECTED);
  });

  it.each([
    ['ce_specversion', undefined],
    ['ce_specversion', '0.3'],
    ['ce_id', undefined],
    ['ce_id', ''],
    ['ce_id', null],
    ['ce_source', []],
    ['ce_source', Buffer.from([0xff])],
    ['ce_type', null],
  ])('binary mode without a good %s', (name, value) => {
    expect(decode(binaryRecord('contact.call', CALL, { [name]: value }))).toMatchObject({
      code: 'invalid-envelope',
      message: expect.stringContaining(`${name} must be`),
    });
  });

  it('reports that data must be an object in binary mode', () => {
    expect(decode(binaryRecord('contact.call', [CALL]))).toMatchObject({
      code: 'invalid-envelope',
      message: 'data must be a JSON object',
    });
  });
});

describe('hostile records', () => {
  it.each([
    ['not-json', 'no value', { ...binaryRecord('contact.call', CALL), value: null }],
    ['not-json', 'an empty value', toJournalRecord(Buffer.alloc(0))],
    ['not-json', 'zeros', toJournalRecord(Buffer.alloc(100))],
    ['oversized', '2 MiB', toJournalRecord(Buffer.alloc(2 << 20, ' '))],
    ['oversized', '64 KiB and a byte', toJournalRecord(Buffer.alloc(65_537, '['))],
    [
      'oversized',
      'headers of 70 kB',
      binaryRecord('contact.call', CALL, { a: Buffer.alloc(40_000), b: ['x'.repeat(30_000), null] }),
    ],
    [
      'oversized',
      'a header whose name has 70 kB',
      binaryRecord('contact.call', CALL, { ['n'.repeat(70_000)]: Buffer.alloc(0) }),
    ],
    [
      'oversized',
      '40,000 empty headers',
      binaryRecord('contact.call', CALL, { '': Array.from({ length: 40_000 }, () => null) }),
    ],
    ['too-deep', 'nested 10,000 deep', toJournalRecord(Buffer.from('['.repeat(10_000) + ']'.repeat(10_000)))],
    ['too-deep', '64 KiB of brackets', toJournalRecord(Buffer.alloc(65_536, '['))],
    ['invalid-envelope', 'null', toJournalRecord(null)],
    [
      'invalid-envelope',
      'a batch',
      toJournalRecord([STRUCTURED], { 'content-type': 'application/cloudevents-batch+json' }),
    ],
    ['unknown-type', 'an unknown type', binaryRecord('invoice.issued', CALL)],
  ])('%s: %s', (code, _name, record) => {
    expect(decode(record)).toMatchObject({ kind: 'rejected', code });
  });

  it('uses configured limits', () => {
    const record = toJournalRecord(STRUCTURED);
    expect(decodeRecord(record, { ...SETTINGS, maxRecordBytes: 100 })).toMatchObject({ code: 'oversized' });
    expect(decodeRecord(record, { ...SETTINGS, maxDepth: 1 })).toMatchObject({ code: 'too-deep' });
  });

  it('never throws, and rejects only with a listed code', () => {
    const json = fc.oneof(
      fc.json(),
      fc.jsonValue().map((data) => JSON.stringify(envelope('contact.call', data))),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
      json.map((text) => Buffer.from(text)),
    );
    const header = fc.option(fc.oneof(fc.string(), bytes), { nil: undefined });
    const headers = fc.record({
      ce_id: header,
      ce_type: header,
      ce_specversion: fc.constantFrom('1.0', undefined),
      'content-type': header,
    });
    fc.assert(
      fc.property(fc.option(bytes), headers, (value, given) => {
        const decoded = decode({ key: null, value, headers: given, appendedAtMs: APPENDED_AT_MS });
        if (decoded.kind === 'rejected') expect(REJECT_CODES).toContain(decoded.code);
      }),
    );
  });
});

describe('timeliness, by the record’s append time', () => {
  const endingAt = (type: string, data: object, endedAtMs: number) =>
    decode(binaryRecord(type, { ...data, startedAt: iso(endedAtMs - 60_000), endedAt: iso(endedAtMs) }));
  const oldest = APPENDED_AT_MS - SETTINGS.lateWindowMs;
  const newest = APPENDED_AT_MS + SETTINGS.clockSkewMs;

  it.each([
    ['contact.call', CALL],
    ['workforce.shift', SHIFT],
  ])('checks the end of a %s', (type, data) => {
    expect(endingAt(type, data, oldest).kind).toBe('event');
    expect(endingAt(type, data, oldest - 1)).toMatchObject({
      code: 'too-old',
      clientId: 'acme',
      message: expect.stringContaining(iso(oldest)),
    });
    expect(endingAt(type, data, newest).kind).toBe('event');
    expect(endingAt(type, data, newest + 1)).toMatchObject({ code: 'in-the-future', clientId: 'acme' });
  });

  it('is not checked for a voided revision, whose times are ignored', () => {
    const data = { clientId: 'acme', revision: 1, voided: true, endedAt: '1999-01-01T00:00:00Z' };
    expect(decode(binaryRecord('contact.call', data)).kind).toBe('event');
  });
});

describe('period.close', () => {
  const close = (changes: object) => decode(binaryRecord('period.close', { ...CLOSE, ...changes }));

  it('is decoded', () => {
    expect(close({ revision: 2, voided: false })).toStrictEqual({
      kind: 'close',
      close: {
        clientId: 'acme',
        source: '/pbx/madrid',
        id: '4711',
        revision: 2,
        fromMs: Date.parse('2026-02-01T00:00:00Z'),
        toMs: Date.parse('2026-03-01T00:00:00Z'),
      },
    });
  });

  it.each([
    ['invalid-client-id', { clientId: null }],
    ['missing-field', { from: null }],
    ['invalid-time', { to: '2026-03-01' }],
    ['impossible-time', { to: CLOSE['from'] }],
    ['invalid-field', { voided: true }],
    ['invalid-field', { revision: -1 }],
  ])('%s: %j', (code, changes) => {
    expect(close(changes)).toMatchObject({ kind: 'rejected', code });
  });
});
