import { describe, expect, it } from '@jest/globals';
import { CALL, CLOSE, envelope } from '../../testing/samples.js';
import { decodeLine } from './line.js';

const text = (attributes: object = {}, data: unknown = CALL) =>
  JSON.stringify(envelope('contact.call', data, attributes as Record<string, unknown>));

describe('decodeLine', () => {
  it('reads a structured CloudEvent, as text or bytes', () => {
    const decoded = decodeLine(text());
    expect(decoded).toStrictEqual({
      kind: 'event',
      event: {
        clientId: 'acme',
        source: '/pbx/madrid',
        id: '4711',
        revision: 0,
        voided: false,
        body: {
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
        },
      },
    });
    expect(decodeLine(Buffer.from(text()))).toStrictEqual(decoded);
    expect(decodeLine(`${text()}\r`)).toStrictEqual(decoded);
  });

  it('has no late window: any year is accepted', () => {
    const data = { ...CALL, startedAt: '1999-12-31T23:00:00Z', endedAt: '1999-12-31T23:30:00Z' };
    expect(decodeLine(text({}, data))).toMatchObject({ kind: 'event' });
    expect(
      decodeLine(text({}, { ...data, startedAt: '9999-12-31T23:00:00Z', endedAt: '9999-12-31T23:30:00Z' }))
        .kind,
    ).toBe('event');
  });

  it('keeps ids and sources of any characters', () => {
    const odd = { id: ` \u0000"${String.fromCharCode(0xd800)}\u{1F600}`, source: 'ñ/' };
    expect(decodeLine(text(odd))).toMatchObject({ kind: 'event', event: odd });
  });

  it('reads 1000.0 and 1e3 as 1000, and the last of repeated keys', () => {
    const line = text()
      .replace('"queueMs":12000', '"queueMs":1,"queueMs":1000.0')
      .replace('"wrapMs":40000', '"wrapMs":1e3');
    expect(decodeLine(line)).toMatchObject({ event: { body: { queueMs: 1000, wrapMs: 1000 } } });
  });

  it('treats __proto__ as an unknown field', () => {
    const line = text().replace('"contactId":"c-4711"', '"__proto__":{"contactId":"c-4711"}');
    expect(decodeLine(line)).toMatchObject({ kind: 'rejected', code: 'missing-field' });
    expect(decodeLine(text().replace('"data":{', '"data":{"__proto__":{"leg":7},')).kind).toBe('event');
    expect(({} as { leg?: number }).leg).toBeUndefined();
  });

  it.each([
    ['an empty line', ''],
    ['no JSON', 'hello'],
    ['two texts', `${text()}${text()}`],
    ['a byte order mark', `\uFEFF${text()}`],
    ['a byte order mark in bytes', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text())])],
    ['UTF-16', Buffer.from(text(), 'utf16le')],
    ['invalid UTF-8 in a string', Buffer.from(text().replace('4711', '47\u00ff11'), 'latin1')],
    ['a number with a leading zero', text().replace('12000', '012000')],
  ])('not-json: %s', (_name, line) => {
    expect(decodeLine(line)).toMatchObject({ kind: 'rejected', code: 'not-json' });
  });

  it('accepts U+FFFD itself', () => {
    expect(decodeLine(Buffer.from(text({ id: '\uFFFD' })))).toMatchObject({ event: { id: '\uFFFD' } });
  });

  it.each([['null'], ['[]'], ['"x"'], ['7'], ['{}'], [`[${text()}]`]])('invalid-envelope: %s', (line) => {
    expect(decodeLine(line)).toMatchObject({ kind: 'rejected', code: 'invalid-envelope' });
  });

  it.each([
    ['specversion', '0.3'],
    ['specversion', 1],
    ['specversion', null],
    ['id', ''],
    ['id', 4711],
    ['id', undefined],
    ['source', ''],
    ['source', null],
    ['type', ''],
    ['type', undefined],
    ['data', null],
    ['data', undefined],
    ['data', []],
    ['data', '{}'],
  ])('invalid-envelope: %s %j', (attribute, value) => {
    const decoded = decodeLine(text({ [attribute]: value }));
    expect(decoded).toMatchObject({
      code: 'invalid-envelope',
      message: expect.stringContaining(`${attribute} must be`),
    });
  });

  it.each(['contact.fax', 'Contact.call', 'contact.call ', 'toString'])('unknown-type: %j', (type) => {
    expect(decodeLine(text({ type }))).toMatchObject({ code: 'unknown-type', clientId: 'acme' });
  });

  it('ignores time and other attributes', () => {
    expect(decodeLine(text({ time: 'noon', datacontenttype: 7, traceparent: {} })).kind).toBe('event');
  });

  it('accepts at most 64 KiB, in bytes', () => {
    const padded = (bytes: number) => text({ pad: 'é'.repeat(10) }).padEnd(bytes - 10, ' ');
    expect(Buffer.byteLength(padded(65_536))).toBe(65_536);
    expect(decodeLine(padded(65_536)).kind).toBe('event');
    expect(decodeLine(padded(65_537))).toMatchObject({ code: 'oversized' });
    expect(decodeLine(Buffer.from(padded(65_537)))).toMatchObject({ code: 'oversized' });
  });

  it('accepts at most 100 levels', () => {
    const deep = (levels: number) =>
      text({ pad: 0 }).replace('"pad":0', `"pad":${'['.repeat(levels)}${']'.repeat(levels)}`);
    expect(decodeLine(deep(99)).kind).toBe('event');
    expect(decodeLine(deep(100))).toMatchObject({ code: 'too-deep' });
    expect(decodeLine(deep(10_000))).toMatchObject({ code: 'too-deep' });
  });

  it('accepts a close with any period, since closes have no effect in a file', () => {
    const close = (data: object) => decodeLine(JSON.stringify(envelope('period.close', data)));
    expect(close(CLOSE)).toMatchObject({ kind: 'close', close: { clientId: 'acme', fromMs: 0, toMs: 0 } });
    expect(close({ clientId: 'acme' }).kind).toBe('close');
    expect(close({ from: CLOSE['from'] })).toMatchObject({ code: 'invalid-client-id' });
  });
});
