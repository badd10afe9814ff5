import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '../../interval.js';
import { CALL, CHAT, SHIFT, TICKET, envelope } from '../../testing/samples.js';
import type { Fields } from '../../checks/fields.js';
import type { RejectCode } from '../../checks/reject.js';
import type { Body } from '../usage-event.js';
import { decodeLine } from './line.js';

const SAMPLES: Readonly<Record<string, Fields>> = {
  'contact.call': CALL,
  'contact.chat': CHAT,
  'contact.ticket': TICKET,
  'workforce.shift': SHIFT,
};

const decode = (type: string, changes: Fields) =>
  decodeLine(JSON.stringify(envelope(type, { ...SAMPLES[type], ...changes })));

const CONTACTS = ['contact.call', 'contact.chat', 'contact.ticket'];
const MAX = Number.MAX_SAFE_INTEGER;
const abandoned = { outcome: 'abandoned', talkMs: 0, wrapMs: 0, activeMs: 0 };

describe.each(CONTACTS)('%s', (type) => {
  it.each<[string, Fields, Partial<Body>]>([
    ['the sample', {}, { kind: 'leg', queueMs: 12_000, startedAtMs: Date.parse('2026-03-02T09:10:00Z') }],
    [
      'defaults',
      { leg: null, direction: null, team: null, wrapMs: null, queueMs: null, responseMs: null },
      {
        leg: 1,
        direction: 'inbound',
        team: 'shared',
        wrapMs: 0,
        queueMs: 0,
        responseMs: 0,
        hasResponse: false,
      },
    ],
    ['leg 99', { leg: 99 }, { leg: 99 }],
    [
      'outbound, dedicated',
      { direction: 'outbound', team: 'dedicated' },
      { direction: 'outbound', team: 'dedicated' },
    ],
    ['a response of 0 ms', { responseMs: 0 }, { responseMs: 0, hasResponse: true }],
    ['the longest wait and response', { queueMs: MAX, responseMs: MAX }, { queueMs: MAX, responseMs: MAX }],
    ['minus zero', { queueMs: -0 }, { queueMs: 0 }],
    ['abandoned', abandoned, { outcome: 'abandoned', talkMs: 0 }],
    ['abandoned without an agent', { ...abandoned, agentId: null }, { outcome: 'abandoned' }],
    ['start = end', { startedAt: CALL['endedAt'] }, { startedAtMs: Date.parse('2026-03-02T09:14:02Z') }],
    ['31 days', { startedAt: '2026-01-30T09:14:02Z' }, { startedAtMs: Date.parse('2026-01-30T09:14:02Z') }],
    ['handle time of 24 h', { talkMs: DAY_MS, activeMs: DAY_MS, wrapMs: 0 }, { talkMs: DAY_MS }],
    ['more handle time than the span', { wrapMs: 80_000_000 }, { wrapMs: 80_000_000 }],
    ['a contact id of 128 characters', { contactId: '\u{1F600}'.repeat(128) }, {}],
    ['unknown fields', { note: 'x', __proto__x: 1, constructor: {}, toString: null }, {}],
  ])('accepts %s', (_name, changes, expected) => {
    expect(decode(type, changes)).toMatchObject({
      kind: 'event',
      event: { clientId: 'acme', body: expected },
    });
  });

  it.each<[RejectCode, string, unknown]>([
    ['invalid-client-id', 'clientId', undefined],
    ['invalid-client-id', 'clientId', null],
    ['invalid-client-id', 'clientId', ''],
    ['invalid-client-id', 'clientId', 'ac me'],
    ['invalid-client-id', 'clientId', '-acme'],
    ['invalid-client-id', 'clientId', 'acme\n'],
    ['invalid-client-id', 'clientId', 'añil'],
    ['invalid-client-id', 'clientId', 'a'.repeat(65)],
    ['invalid-client-id', 'clientId', 7],
    ['missing-field', 'contactId', undefined],
    ['missing-field', 'contactId', null],
    ['invalid-field', 'contactId', ''],
    ['invalid-field', 'contactId', 4711],
    ['invalid-field', 'contactId', 'x'.repeat(129)],
    ['invalid-field', 'revision', -1],
    ['invalid-field', 'revision', 1.5],
    ['invalid-field', 'revision', true],
    ['invalid-field', 'revision', '1'],
    ['invalid-field', 'revision', MAX + 1],
    ['invalid-field', 'voided', 'true'],
    ['invalid-field', 'voided', 1],
    ['invalid-field', 'leg', 0],
    ['invalid-field', 'leg', 100],
    ['invalid-field', 'leg', true],
    ['invalid-field', 'direction', 'in'],
    ['invalid-field', 'queue', ''],
    ['invalid-field', 'queue', 'a/b'],
    ['invalid-field', 'skill', ['es']],
    ['invalid-field', 'team', 'core'],
    ['missing-field', 'outcome', null],
    ['invalid-field', 'outcome', 'short'],
    ['missing-field', 'agentId', undefined],
    ['missing-field', 'agentId', null],
    ['invalid-field', 'agentId', 'a 17'],
    ['missing-field', 'startedAt', null],
    ['missing-field', 'endedAt', undefined],
    ['invalid-time', 'startedAt', '2026-03-02T09:10:00'],
    ['invalid-time', 'endedAt', '2026-03-02T24:00:00Z'],
    ['invalid-time', 'endedAt', 1_772_442_842_000],
    ['impossible-time', 'startedAt', '2026-03-02T09:14:02.001Z'],
    ['impossible-time', 'startedAt', '2026-01-30T09:14:01.999Z'],
    ['invalid-field', 'wrapMs', -1],
    ['impossible-duration', 'wrapMs', DAY_MS + 1],
    ['impossible-duration', 'wrapMs', MAX],
    ['invalid-field', 'responseMs', -1],
    ['invalid-field', 'queueMs', '12000'],
    ['invalid-field', 'queueMs', MAX + 1],
    ['impossible-duration', 'outcome', 'abandoned'],
  ])('%s: %s %j', (code, field, value) => {
    const decoded = decode(type, { [field]: value });
    expect(decoded).toMatchObject({ kind: 'rejected', code });
    const isNamed = code !== 'invalid-client-id';
    expect('clientId' in decoded).toBe(isNamed);
    if (!code.startsWith('impossible'))
      expect(decoded).toMatchObject({ message: expect.stringContaining(`data.${field} `) });
  });

  it('checks the agent of an abandoned contact if there is one', () => {
    expect(decode(type, { ...abandoned, agentId: '' })).toMatchObject({ code: 'invalid-field' });
  });
});

describe('durations by channel', () => {
  it('times a call by talk, hold and wrap-up', () => {
    expect(decode('contact.call', { holdMs: 7, activeMs: 'ignored' })).toMatchObject({
      event: { body: { talkMs: 181_000, holdMs: 7, wrapMs: 40_000 } },
    });
  });

  it.each(['contact.chat', 'contact.ticket'])('times a %s by active time and wrap-up', (type) => {
    expect(decode(type, { activeMs: 5, talkMs: -1, holdMs: 'ignored' })).toMatchObject({
      event: { body: { talkMs: 5, holdMs: 0, wrapMs: 40_000 } },
    });
  });

  it.each([
    ['contact.call', 'data.talkMs, data.holdMs and data.wrapMs', { talkMs: DAY_MS, wrapMs: 0, holdMs: 1 }],
    ['contact.chat', 'data.activeMs and data.wrapMs', { activeMs: DAY_MS, wrapMs: 1 }],
    ['contact.ticket', 'data.activeMs and data.wrapMs', { activeMs: DAY_MS + 1, wrapMs: 0 }],
  ])('refuses a %s of more than 24 h or with time when abandoned, and names %s', (type, fields, changes) => {
    const code = 'impossible-duration';
    expect(decode(type, changes)).toMatchObject({ code, message: `${fields} must be at most 24 h together` });
    expect(decode(type, { outcome: 'abandoned' })).toMatchObject({
      ...{ code, message: `${fields} must be 0 when abandoned` },
    });
  });

  it.each([
    ['contact.call', { talkMs: -1 }],
    ['contact.call', { holdMs: 0.5 }],
    ['contact.chat', { activeMs: true }],
    ['contact.ticket', { activeMs: '1' }],
  ])('refuses a %s with %j', (type, changes) => {
    expect(decode(type, changes)).toMatchObject({ code: 'invalid-field' });
  });
});

describe('workforce.shift', () => {
  it.each<[string, Fields, Partial<Body>]>([
    ['the sample', {}, { kind: 'shift', team: 'dedicated', activity: 'productive' }],
    ['team shared', { team: 'shared' }, { team: 'shared' }],
    ['24 h', { startedAt: '2026-03-01T16:00:00Z' }, { startedAtMs: Date.parse('2026-03-01T16:00:00Z') }],
    ['1 ms', { startedAt: '2026-03-02T15:59:59.999Z' }, {}],
    ['an activity of 32', { activity: 'a-9'.padEnd(32, 'x') }, {}],
  ])('accepts %s', (_name, changes, expected) => {
    expect(decode('workforce.shift', changes)).toMatchObject({ kind: 'event', event: { body: expected } });
  });

  it.each<[RejectCode, Fields]>([
    ['missing-field', { agentId: null }],
    ['missing-field', { activity: undefined }],
    ['invalid-field', { activity: 'Break' }],
    ['invalid-field', { activity: '' }],
    ['invalid-field', { activity: 'a'.repeat(33) }],
    ['invalid-field', { activity: 'a b' }],
    ['invalid-field', { team: 'both' }],
    ['missing-field', { startedAt: null }],
    ['invalid-time', { endedAt: '2026-03-02' }],
    ['impossible-time', { startedAt: '2026-03-02T16:00:00Z' }],
    ['impossible-time', { startedAt: '2026-03-02T17:00:00Z' }],
    ['impossible-time', { startedAt: '2026-03-01T15:59:59.999Z' }],
  ])('%s: %j', (code, changes) => {
    expect(decode('workforce.shift', changes)).toMatchObject({ kind: 'rejected', code, clientId: 'acme' });
  });
});
