import { handleMs } from '../body/durations.js';
import type { Body, Leg } from '../events/usage-event.js';
import { ByteReader } from './byte-reader.js';
import type { EventClass } from './event-class.js';
import { parseClassKey } from './event-class.js';
import { FLAG, NEAR_MS } from './record-layout.js';
import type { IdRecord } from './id-record.js';

const readEnd = (reader: ByteReader, flags: number): number => {
  if (flags & FLAG.far) return reader.double();
  return flags & FLAG.seconds ? reader.unsigned(4) * 1000 : NEAR_MS + reader.unsigned(5);
};

const readLeg = (
  reader: ByteReader,
  flags: number,
  unit: number,
  endedAtMs: number,
  eventClass: EventClass & { kind: 'leg' },
): Leg => {
  const gapMs = flags & FLAG.gap ? reader.zigzag() * unit : 0;
  const talkMs = reader.varint() * unit;
  const holdMs = flags & FLAG.hold ? reader.varint() * unit : 0;
  const wrapMs = reader.varint() * unit;
  const queueMs = reader.varint() * unit;
  const hasResponse = (flags & FLAG.response) !== 0;
  const responseMs = hasResponse ? reader.varint() * unit : 0;
  const leg = flags & FLAG.furtherLeg ? reader.byte() : 1;
  // Copied property by property: spreading the class costs several microseconds, and every repeated event is decoded.
  const body: Leg & { queue?: string; skill?: string } = {
    kind: 'leg',
    channel: eventClass.channel,
    team: eventClass.team,
    outcome: eventClass.outcome,
    direction: eventClass.direction,
    leg,
    startedAtMs: endedAtMs - handleMs({ talkMs, holdMs, wrapMs }) - gapMs,
    endedAtMs,
    talkMs,
    holdMs,
    wrapMs,
    responseMs,
    hasResponse,
    queueMs,
  };
  if (eventClass.queue !== undefined) body.queue = eventClass.queue;
  if (eventClass.skill !== undefined) body.skill = eventClass.skill;
  return body;
};

const readBody = (reader: ByteReader, flags: number, getClassKey: (index: number) => string): Body => {
  const eventClass = parseClassKey(getClassKey(reader.varint()));
  const unit = flags & FLAG.seconds ? 1000 : 1;
  const endedAtMs = readEnd(reader, flags);
  return eventClass.kind === 'shift'
    ? { ...eventClass, startedAtMs: endedAtMs - reader.varint() * unit, endedAtMs }
    : readLeg(reader, flags, unit, endedAtMs, eventClass);
};

/** Decodes a record that `encodeIdRecord` wrote; `getClassKey` returns the class key of an index. */
export const decodeIdRecord = (bytes: Buffer, getClassKey: (index: number) => string): IdRecord => {
  const reader = new ByteReader(bytes);
  const flags = reader.byte();
  const revision = flags & FLAG.revised ? reader.varint() : 0;
  return flags & FLAG.body
    ? { revision, voided: false, body: readBody(reader, flags, getClassKey) }
    : { revision, voided: true };
};
