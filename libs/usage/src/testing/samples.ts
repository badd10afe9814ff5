import { DAY_MS } from '../interval.js';
import type { JournalRecord } from '../events/decode/record.js';
import type { DecodeSettings } from '../events/decode/settings.js';
import type { Fields } from '../checks/fields.js';

/** The data of a valid call: 181 s talk, 40 s wrap-up. */
export const CALL: Fields = {
  clientId: 'acme',
  contactId: 'c-4711',
  leg: 1,
  revision: 0,
  voided: false,
  direction: 'inbound',
  queue: 'support-es',
  skill: 'es',
  agentId: 'a-17',
  team: 'shared',
  outcome: 'handled',
  startedAt: '2026-03-02T09:10:00Z',
  endedAt: '2026-03-02T09:14:02Z',
  talkMs: 181_000,
  holdMs: 0,
  wrapMs: 40_000,
  queueMs: 12_000,
};

const { talkMs: _talkMs, holdMs: _holdMs, ...anyChannel } = CALL;
export const CHAT: Fields = { ...anyChannel, activeMs: 120_000, responseMs: 9_000 };
export const TICKET: Fields = { ...anyChannel, activeMs: 300_000 };

export const SHIFT: Fields = {
  clientId: 'acme',
  agentId: 'a-17',
  activity: 'productive',
  startedAt: '2026-03-02T08:00:00Z',
  endedAt: '2026-03-02T16:00:00Z',
};

export const CLOSE: Fields = { clientId: 'acme', from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };

/** A structured CloudEvent around some data. */
export const envelope = (type: string, data: unknown, attributes: Fields = {}): Fields => ({
  specversion: '1.0',
  id: '4711',
  source: '/pbx/madrid',
  type,
  time: '2026-03-02T09:14:05Z',
  data,
  ...attributes,
});

export const APPENDED_AT_MS = Date.parse('2026-03-02T17:00:00Z');

/** Late window 35 days, clock skew five minutes. */
export const SETTINGS: DecodeSettings = { lateWindowMs: 35 * DAY_MS, clockSkewMs: 300_000 };

/** A record with a value given as bytes or as JSON. */
export const toJournalRecord = (value: unknown, headers?: JournalRecord['headers']): JournalRecord => ({
  key: Buffer.from('acme'),
  value: Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)),
  ...(headers && { headers }),
  appendedAtMs: APPENDED_AT_MS,
});

/** Binary mode: the attributes as headers, the data as the value. */
export const binaryRecord = (
  type: string,
  data: unknown,
  headers: JournalRecord['headers'] = {},
): JournalRecord =>
  toJournalRecord(data, {
    ce_specversion: Buffer.from('1.0'),
    ce_id: Buffer.from('4711'),
    ce_source: Buffer.from('/pbx/madrid'),
    ce_type: Buffer.from(type),
    ...headers,
  });
