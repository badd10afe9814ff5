import { handleMs } from '../body/durations.js';
import type { Body, Leg } from '../events/usage-event.js';
import { ByteWriter } from './byte-writer.js';
import { FLAG, MAX_RECORD_LENGTH, NEAR_MS, isNear } from './record-layout.js';
import type { IdRecord } from './id-record.js';

const writer = new ByteWriter();
const scratch = Buffer.alloc(MAX_RECORD_LENGTH);

/** Avoids the remainder operator, which is ten times slower in V8 for numbers beyond 31 bits. */
const isWholeSeconds = (ms: number): boolean => Math.floor(ms / 1000) * 1000 === ms;

const isInSeconds = (body: Body): boolean =>
  isWholeSeconds(body.endedAtMs) &&
  isWholeSeconds(body.startedAtMs) &&
  body.endedAtMs >= 0 &&
  body.endedAtMs < 2 ** 32 * 1000 &&
  (body.kind === 'shift' ||
    (isWholeSeconds(body.talkMs) &&
      isWholeSeconds(body.holdMs) &&
      isWholeSeconds(body.wrapMs) &&
      isWholeSeconds(body.queueMs) &&
      isWholeSeconds(body.responseMs)));

const unitFlags = (body: Body): number => {
  if (isInSeconds(body)) return FLAG.seconds;
  return isNear(body.endedAtMs) ? 0 : FLAG.far;
};

const gapMs = (leg: Leg): number => leg.endedAtMs - handleMs(leg) - leg.startedAtMs;

const legFlags = (leg: Leg): number =>
  (gapMs(leg) === 0 ? 0 : FLAG.gap) |
  (leg.holdMs > 0 ? FLAG.hold : 0) |
  (leg.hasResponse ? FLAG.response : 0) |
  (leg.leg === 1 ? 0 : FLAG.furtherLeg);

const writeLeg = (leg: Leg, unit: number): void => {
  const gap = gapMs(leg);
  if (gap !== 0) writer.zigzag(gap / unit);
  writer.varint(leg.talkMs / unit);
  if (leg.holdMs > 0) writer.varint(leg.holdMs / unit);
  writer.varint(leg.wrapMs / unit).varint(leg.queueMs / unit);
  if (leg.hasResponse) writer.varint(leg.responseMs / unit);
  if (leg.leg !== 1) writer.byte(leg.leg);
};

/**
 * Writes the record of an event compactly into `bytes` from `at` on: 10–14 bytes for a call in whole seconds, never
 * more than `MAX_RECORD_LENGTH`. `classIndex` is the index of the body's class key in the caller's table; it is not
 * written for a voided record. Returns the position after the record.
 */
export const writeIdRecord = (
  { revision, body }: IdRecord,
  classIndex: number,
  bytes: Buffer,
  at: number,
): number => {
  writer.begin(bytes, at);
  const revised = revision === 0 ? 0 : FLAG.revised;
  if (body === undefined) {
    writer.byte(revised);
    if (revised) writer.varint(revision);
    return writer.at;
  }
  const units = unitFlags(body);
  writer.byte(FLAG.body | revised | units | (body.kind === 'shift' ? 0 : legFlags(body)));
  if (revised) writer.varint(revision);
  writer.varint(classIndex);
  const unit = units === FLAG.seconds ? 1000 : 1;
  if (units === FLAG.far) writer.double(body.endedAtMs);
  else if (units === FLAG.seconds) writer.unsigned(body.endedAtMs / unit, 4);
  else writer.unsigned(body.endedAtMs - NEAR_MS, 5);
  if (body.kind === 'shift') writer.varint((body.endedAtMs - body.startedAtMs) / unit);
  else writeLeg(body, unit);
  return writer.at;
};

/** Like {@link writeIdRecord}, into a new buffer. */
export const encodeIdRecord = (record: IdRecord, classIndex: number): Buffer =>
  Buffer.from(scratch.subarray(0, writeIdRecord(record, classIndex, scratch, 0)));
