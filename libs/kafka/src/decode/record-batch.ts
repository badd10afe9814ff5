import type { RawHeaders } from '../records/raw-record.js';
import type { UndecodableBatch } from '../records/undecodable-batch.js';
import { BATCH_HEADER_BYTES, batchHeader, checksumStart } from './batch-header.js';
import type { BatchHeader } from './batch-header.js';
import { OBJECT_BYTES } from './batch-limit.js';
import { RecordReader } from './record-reader.js';
import { codecName, decompress } from './codecs/index.js';
import { isOutOfMemory } from './codecs/out-of-memory.js';
import { crc32c } from './crc32c.js';
import { HeaderReader } from './header-reader.js';

const MAGIC = 2;
/** As Kafka writes a time that is absent. */
const UNKNOWN_TIME = -1;

/** A record of a batch, in kafkajs's form. */
export interface BatchMessage {
  readonly offset: string;
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: RawHeaders;
  readonly isControlRecord: boolean;
  readonly batchContext: { readonly producerId: string; readonly inTransaction: boolean };
  /** Only on the one message that replaces a batch which cannot be decoded. */
  readonly undecodable?: UndecodableBatch;
}

export interface DecodedBatch {
  readonly messages: readonly BatchMessage[];
  /** Index after its last byte. */
  readonly end: number;
  /** Memory of its records: their bytes, and 256 for each record and each header. */
  readonly size: number;
}

/**
 * Decodes the batch at an index. The result depends only on its bytes and the limit, so that every reader of a
 * log gets the same: its records, or one message at its last offset that represents all of it.
 *
 * Where records at its end are missing because of compaction, a control record without a key takes their place,
 * so that readers continue after the batch.
 *
 * @throws only when the process lacks memory, whatever the batch contains
 */
export function decodeBatch(bytes: Buffer, at: number, limit: number): DecodedBatch {
  const header = batchHeader(bytes, at);
  let isIntact = false;
  try {
    assertIntact(bytes, at, header);
    isIntact = true;
    const content = new Records(header, limit).read(bytes.subarray(at + BATCH_HEADER_BYTES, header.end));
    return { ...content, end: header.end };
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    const timestamp = isIntact ? header.maxTimestamp : UNKNOWN_TIME;
    const message = undecodable(header, at, timestamp, (error as Error).message);
    return { messages: [message], end: header.end, size: OBJECT_BYTES };
  }
}

function assertIntact(bytes: Buffer, at: number, header: BatchHeader): void {
  const { magic, crc, end, records, lastOffsetDelta } = header;
  if (magic !== MAGIC) throw new Error(`of format ${magic}, not ${MAGIC}`);
  if (crc32c(bytes, checksumStart(at), end) !== crc) throw new Error('its checksum is wrong');
  if (records < 0 || lastOffsetDelta < 0) throw new Error('a negative number of records or offsets');
}

/** Claims as many records as it has offsets; only one if its header is contradictory and cannot be trusted. */
function undecodable(header: BatchHeader, at: number, timestamp: number, reason: string): BatchMessage {
  const { firstOffset, lastOffsetDelta, records, codec, end } = header;
  const isSound = header.magic === MAGIC && lastOffsetDelta >= 0 && lastOffsetDelta === records - 1;
  const lastOffset = isSound ? firstOffset + lastOffsetDelta : firstOffset;
  const claimed = lastOffset - firstOffset + 1;
  const text = `${claimed === 1 ? '1 record' : `${claimed} records`}, ${codecName(codec)}: ${reason}`;
  return {
    ...placeholder(header, lastOffset, timestamp),
    isControlRecord: false,
    undecodable: { firstOffset, lastOffset, records: claimed, bytes: end - at, reason: text },
  };
}

const placeholder = (header: BatchHeader, offset: number, timestamp: number): BatchMessage => ({
  offset: String(offset),
  timestamp: String(timestamp),
  key: null,
  value: null,
  headers: {},
  isControlRecord: true,
  batchContext: toBatchContext(header),
});

const toBatchContext = ({ producerId, isTransactional }: BatchHeader): BatchMessage['batchContext'] => ({
  producerId,
  inTransaction: isTransactional,
});

/** Reads the records of one batch. */
class Records {
  private size = 0;
  private lastDelta = -1;
  private readonly batchContext = toBatchContext(this.header);
  private readonly headerReader = new HeaderReader();
  /** The same for all records, if the broker sets it. */
  private readonly appendTime = this.header.isAppendTime ? String(this.header.maxTimestamp) : undefined;

  constructor(
    private readonly header: BatchHeader,
    private readonly limit: number,
  ) {}

  read(compressed: Buffer): Pick<DecodedBatch, 'messages' | 'size'> {
    const { records, codec, firstOffset, lastOffsetDelta } = this.header;
    this.grow(records * OBJECT_BYTES);
    const bytes = records > 0 ? decompress(codec, compressed, this.limit) : compressed;
    this.grow(bytes.length);
    const reader = new RecordReader(bytes);
    const messages: BatchMessage[] = [];
    for (let index = 0; index < records; index++) messages.push(this.record(reader));
    if (!reader.isAtEnd) throw new Error('more bytes than records');
    const lastOffset = firstOffset + lastOffsetDelta;
    if (Number(messages.at(-1)?.offset ?? -1) < lastOffset)
      messages.push(placeholder(this.header, lastOffset, this.header.maxTimestamp));
    return { messages, size: this.size };
  }

  private record(reader: RecordReader): BatchMessage {
    const { firstOffset, firstTimestamp, isControl } = this.header;
    return reader.within(() => {
      reader.byte(); // attributes, always unused
      const timestampDelta = reader.varlong();
      const offset = firstOffset + this.offsetDelta(reader);
      const key = reader.sized();
      const value = reader.sized();
      const headers = this.headers(reader);
      return {
        offset: String(offset),
        timestamp: this.appendTime ?? String(firstTimestamp + timestampDelta),
        key,
        value,
        headers,
        isControlRecord: isControl,
        batchContext: this.batchContext,
      };
    });
  }

  private offsetDelta(reader: RecordReader): number {
    const delta = reader.varint();
    if (delta <= this.lastDelta || delta > this.header.lastOffsetDelta)
      throw new Error('an offset out of order, or outside the batch');
    this.lastDelta = delta;
    return delta;
  }

  private headers(reader: RecordReader): RawHeaders {
    const count = reader.varint();
    if (count < 0) throw new Error('a negative number of headers');
    this.grow(count * OBJECT_BYTES);
    return this.headerReader.read(reader, count);
  }

  private grow(bytes: number): void {
    this.size += bytes;
    if (this.size > this.limit)
      throw new RangeError(`more than ${this.limit} bytes with 256 for each record and header`);
  }
}
