import { crc32c } from '../crc32c.js';

/** A record to write byte by byte, also as kafkajs could not, such as with repeated or odd header names. */
export interface RecordParts {
  readonly offsetDelta?: number;
  readonly timestampDelta?: number;
  readonly key?: Buffer | null;
  readonly value?: Buffer | null;
  readonly headers?: readonly (readonly [name: string | Buffer | null, value: Buffer | null])[];
}

/** The parts of a batch, any of which may be wrong; absent: correct. */
export interface BatchParts {
  readonly firstOffset?: number;
  readonly codec?: number;
  /** Attributes other than the codec. */
  readonly attributes?: number;
  readonly compress?: (bytes: Buffer) => Buffer;
  readonly records?: readonly RecordParts[];
  /** The records' bytes before compression, in place of `records`. */
  readonly content?: Buffer;
  readonly count?: number;
  readonly lastOffsetDelta?: number;
  readonly timestamp?: number;
  readonly maxTimestamp?: number;
  readonly producerId?: number;
  readonly magic?: number;
  /** Added to the correct CRC. */
  readonly crcError?: number;
}

const HEADER_BYTES = 61;

/** A batch of format 2, as on the wire and in the log. */
export function batchBytes(parts: BatchParts): Buffer {
  const { records = [], compress = (bytes) => bytes, codec = 0, attributes = 0, timestamp = 0 } = parts;
  const content = parts.content ?? Buffer.concat(records.map((record, index) => recordBytes(record, index)));
  const compressed = compress(content);
  const { count = records.length } = parts;
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeBigInt64BE(BigInt(parts.firstOffset ?? 0), 0);
  header.writeInt32BE(HEADER_BYTES - 12 + compressed.length, 8);
  header.writeInt8(parts.magic ?? 2, 16);
  header.writeInt16BE(attributes | codec, 21);
  header.writeInt32BE(parts.lastOffsetDelta ?? count - 1, 23);
  header.writeBigInt64BE(BigInt(timestamp), 27);
  header.writeBigInt64BE(BigInt(parts.maxTimestamp ?? timestamp), 35);
  header.writeBigInt64BE(BigInt(parts.producerId ?? -1), 43);
  header.writeInt16BE(-1, 51);
  header.writeInt32BE(-1, 53);
  header.writeInt32BE(count, 57);
  const bytes = Buffer.concat([header, compressed]);
  bytes.writeInt32BE((crc32c(bytes, 21, bytes.length) + (parts.crcError ?? 0)) | 0, 17);
  return bytes;
}

export function recordBytes(record: RecordParts, index = 0): Buffer {
  const { offsetDelta = index, timestampDelta = 0, key = null, value = null, headers = [] } = record;
  const body = Buffer.concat([
    Buffer.from([0]),
    varint(timestampDelta),
    varint(offsetDelta),
    sized(key),
    sized(value),
    varint(headers.length),
    ...headers.flatMap(([name, one]) => [sized(name === null ? null : Buffer.from(name)), sized(one)]),
  ]);
  return Buffer.concat([varint(body.length), body]);
}

const sized = (bytes: Buffer | null): Buffer =>
  bytes === null ? varint(-1) : Buffer.concat([varint(bytes.length), bytes]);

/** A zigzag varint of a whole number below 2^52 in size. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return Buffer.from([...bytes, rest]);
}
