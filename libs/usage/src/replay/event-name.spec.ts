import { describe, expect, it, jest } from '@jest/globals';
import { CALL, envelope } from '../testing/samples.js';
import { firstOtherPart, readEventName } from './event-name.js';

const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe('readEventName', () => {
  const name = { clientId: 'acme', source: '/pbx/madrid', id: '4711' };

  it('returns the same in both modes, whatever else is wrong', () => {
    const wrong = { ...CALL, talkMs: 'long' };
    const headers = { ce_id: Buffer.from('4711'), ce_source: '/pbx/madrid', ce_type: 'contact.call' };
    expect(readEventName(bytes(envelope('contact.call', wrong)), {})).toEqual(name);
    expect(readEventName(bytes(wrong), headers)).toEqual(name);
  });

  it.each<[string, Buffer | null, object]>([
    ['no value', null, {}],
    ['no JSON', Buffer.from('{'), {}],
    ['a list', bytes([1]), {}],
    ['parts of other types', bytes({ id: 7, source: '', data: 'text' }), {}],
    ['no data', bytes({ data: null }), {}],
  ])('returns nothing for a record with %s', (_what, value, expected) => {
    expect(readEventName(value, {})).toEqual(expected);
  });

  it('returns the parts that are present', () => {
    expect(readEventName(bytes({ source: '/pbx' }), {})).toEqual({ source: '/pbx' });
    expect(readEventName(Buffer.from('no JSON'), { ce_id: '7', ce_source: '/pbx' })).toEqual({
      id: '7',
      source: '/pbx',
    });
  });
});

it('parses no value of a record, however large or deep, but the parts of the name', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const value = Buffer.from(`{"id":"4711","data":{"clientId":"acme","deep":${deep}}}`);
  const parse = jest.spyOn(JSON, 'parse');
  const name = readEventName(value, {});
  const parsed = parse.mock.calls.map(([text]) => text);
  parse.mockRestore();
  expect(name).toEqual({ id: '4711', clientId: 'acme' });
  expect(parsed.filter((text) => text.length > 20)).toEqual([]);
});

describe('firstOtherPart', () => {
  it('compares the parts that both have', () => {
    const one = { clientId: 'acme', source: '/pbx', id: '1' };
    expect(firstOtherPart(one, { ...one })).toBeUndefined();
    expect(firstOtherPart(one, { id: '1' })).toBeUndefined();
    expect(firstOtherPart({}, one)).toBeUndefined();
    expect(firstOtherPart(one, { ...one, id: '2' })).toBe('id');
    expect(firstOtherPart(one, { source: '/crm' })).toBe('source');
  });
});
