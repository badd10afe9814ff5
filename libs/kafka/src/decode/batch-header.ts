/** Bytes of a batch before its records. */
export const BATCH_HEADER_BYTES = 61;
/** Bytes of these before the part that the length counts: the first offset and the length. */
export const LENGTH_END = 12;
const CHECKED_FROM = 21;

/** The header of a record batch of Kafka's format 2 (Kafka 0.11 and newer). */
export interface BatchHeader {
  readonly firstOffset: number;
  /** Index after its last byte. */
  readonly end: number;
  readonly magic: number;
  readonly crc: number;
  readonly codec: number;
  readonly isAppendTime: boolean;
  readonly isTransactional: boolean;
  readonly isControl: boolean;
  readonly lastOffsetDelta: number;
  readonly firstTimestamp: number;
  readonly maxTimestamp: number;
  readonly producerId: string;
  readonly records: number;
}

/** The header at an index; `bytes` must hold all of it. */
export function batchHeader(bytes: Buffer, at: number): BatchHeader {
  const attributes = bytes.readInt16BE(at + CHECKED_FROM);
  return {
    firstOffset: int64(bytes, at),
    end: at + LENGTH_END + bytes.readInt32BE(at + 8),
    magic: bytes.readInt8(at + 16),
    crc: bytes.readInt32BE(at + 17),
    codec: attributes & 0x07,
    isAppendTime: (attributes & 0x08) !== 0,
    isTransactional: (attributes & 0x10) !== 0,
    isControl: (attributes & 0x20) !== 0,
    lastOffsetDelta: bytes.readInt32BE(at + 23),
    firstTimestamp: int64(bytes, at + 27),
    maxTimestamp: int64(bytes, at + 35),
    producerId: bytes.readBigInt64BE(at + 43).toString(),
    records: bytes.readInt32BE(at + 57),
  };
}

/** Index of the first byte that the CRC covers. */
export const checksumStart = (at: number): number => at + CHECKED_FROM;

/** Exact up to 2^53, which offsets and timestamps do not reach. */
export const int64 = (bytes: Buffer, at: number): number =>
  bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
