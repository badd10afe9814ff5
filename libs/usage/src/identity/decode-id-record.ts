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
  of: EventClass & { kind: 'leg' },
): Leg => {
  const gapMs = flags & FLAG.gap ? reader.zigzag() * unit : 0;
  const talkMs = reader.varint() * unit;
  const holdMs = flags & FLAG.hold ? reader.varint() * unit : 0;
  const wrapMs = reader.varint() * unit;
  const queueMs = reader.varint() * unit;
  const hasResponse = (flags & FLAG.response) !== 0;
  const responseMs = hasResponse ? reader.varint() * unit : 0;
  const leg = flags & FLAG.furtherLeg ? reader.byte() : 1;
  // Property by property: spreading the class costs several microseconds, and every repeated event is read back.
  const body: Leg & { queue?: string; skill?: string } = {
    kind: 'leg',
    channel: of.channel,
    team: of.team,
    outcome: of.outcome,
    direction: of.direction,
    leg,
    startedAtMs: endedAtMs - (talkMs + holdMs + wrapMs) - gapMs,
    endedAtMs,
    talkMs,
    holdMs,
    wrapMs,
    responseMs,
    hasResponse,
    queueMs,
  };
  if (of.queue !== undefined) body.queue = of.queue;
  if (of.skill !== undefined) body.skill = of.skill;
  return body;
};

const readBody = (reader: ByteReader, flags: number, classKeyAt: (index: number) => string): Body => {
  const of = parseClassKey(classKeyAt(reader.varint()));
  const unit = flags & FLAG.seconds ? 1000 : 1;
  const endedAtMs = readEnd(reader, flags);
  return of.kind === 'shift'
    ? { ...of, startedAtMs: endedAtMs - reader.varint() * unit, endedAtMs }
    : readLeg(reader, flags, unit, endedAtMs, of);
};

/** The record that `encodeIdRecord` wrote; `classKeyAt` gives the class key that an index stands for. */
export const decodeIdRecord = (bytes: Buffer, classKeyAt: (index: number) => string): IdRecord => {
  const reader = new ByteReader(bytes);
  const flags = reader.byte();
  const revision = flags & FLAG.revised ? reader.varint() : 0;
  return flags & FLAG.body
    ? { revision, voided: false, body: readBody(reader, flags, classKeyAt) }
    : { revision, voided: true };
};
