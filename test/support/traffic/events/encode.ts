import type { Body, EventFacts, LegFacts, TrafficRecord } from '../facts.js';
import type { Random } from '../random.js';

type Fields = Record<string, unknown>;

/** A CloudEvent as plain JSON. */
export interface WrittenEvent {
  readonly specversion: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time?: string;
  readonly data: Fields;
}

const TYPES = { call: 'contact.call', chat: 'contact.chat', ticket: 'contact.ticket' } as const;

export const eventType = (body: Body): string =>
  body.kind === 'shift' ? 'workforce.shift' : TYPES[body.channel];

/**
 * The event as JSON. Random variation covers the differences between platforms: offsets, and whether defaults
 * are written.
 */
export function written(random: Random, event: EventFacts): WrittenEvent {
  const { id, source, type, clientId, revision, body } = event;
  if (!body) return { specversion: '1.0', id, source, type, data: { clientId, revision, voided: true } };
  const data: Fields = {
    clientId,
    ...(body.kind === 'shift' ? shiftData(random, body) : legData(random, body)),
  };
  if (revision > 0 || random.chance(0.5)) data['revision'] = revision;
  if (random.chance(0.3)) data['voided'] = false;
  return { specversion: '1.0', id, source, type, time: new Date(body.endedAtMs).toISOString(), data };
}

export const STRUCTURED = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };

/** The event in a record, in binary or structured mode. */
export function inRecord(
  event: WrittenEvent,
  mode: 'binary' | 'structured',
  key: string | null,
): TrafficRecord {
  if (mode === 'structured') return { key, value: JSON.stringify(event), headers: { ...STRUCTURED } };
  const { data, ...attributes } = event;
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(attributes)) headers[`ce_${name}`] = value;
  return { key, value: JSON.stringify(data), headers };
}

function shiftData(
  random: Random,
  { team, agentId, activity, startedAtMs, endedAtMs }: Body & { kind: 'shift' },
): Fields {
  return {
    ...{ agentId, activity },
    ...optional(random, { team }, { team: 'dedicated' }),
    startedAt: instant(random, startedAtMs),
    endedAt: instant(random, endedAtMs),
  };
}

function legData(random: Random, leg: LegFacts): Fields {
  const { contactId, outcome, startedAtMs, endedAtMs, channel, talkMs } = leg;
  const { agentId, queue, skill, responseMs, direction, team, holdMs, wrapMs, queueMs } = leg;
  return {
    ...{ contactId, outcome, agentId, queue, skill, responseMs },
    ...optional(
      random,
      { leg: leg.leg, direction, team, holdMs: channel === 'call' ? holdMs : 0, wrapMs, queueMs },
      { leg: 1, direction: 'inbound', team: 'shared', holdMs: 0, wrapMs: 0, queueMs: 0 },
    ),
    [channel === 'call' ? 'talkMs' : 'activeMs']: talkMs,
    startedAt: instant(random, startedAtMs),
    endedAt: instant(random, endedAtMs),
  };
}

/** A field with its default value is sometimes left out, and sometimes null. */
function optional(random: Random, fields: Fields, defaults: Fields): Fields {
  const kept: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== defaults[name] || random.chance(0.4)) kept[name] = value;
    else if (random.chance(0.1)) kept[name] = null;
  }
  return kept;
}

const OFFSETS = [0, 0, 0, 60, 120, -300, 345] as const;

/** RFC 3339 with a random offset from UTC. */
function instant(random: Random, epochMs: number): string {
  const minutes = random.pick(OFFSETS);
  const local = new Date(epochMs + minutes * 60_000).toISOString().replace(/(\.000)?Z$/, '');
  if (minutes === 0) return `${local}Z`;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}
