import type { Fields } from '../events/checks/fields.js';

/** A valid call's data, whole seconds: 181 s talk, 40 s wrap-up. */
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
