import { headerText } from '../records/raw-record.js';
import type { RawHeaders, RawRecord } from '../records/raw-record.js';
import type { RecordPosition } from '../records/record-position.js';
import { causes } from '../produce/causes.js';
import type { OutgoingRecord } from '../records/outgoing-record.js';
import type { Producer } from '../produce/producer.js';
import { recordSize } from '../produce/record-size.js';

/** A record that could not be used, its origin and the reason; or a batch of which no record can be read. */
export interface DeadLetter {
  record: Pick<RawRecord, 'offset' | 'key' | 'value' | 'headers'>;
  topic: string;
  partition: number;
  /** Stable, for programs. */
  code: string;
  /** For people. */
  message: string;
  clientId?: string | undefined;
  /** Present where the bytes are not in the dead letter but only in the log. */
  notKept?: NotKept | undefined;
}

/** The records that a dead letter does not hold: from its own offset to `lastOffset`. */
export interface NotKept {
  lastOffset: number;
  records: number;
  bytes: number;
}

const PREFIX = 'contador-';
const NOT_KEPT = ['last-offset', 'records', 'bytes'] as const;
const OWN = ['code', 'message', 'topic', 'partition', 'offset', 'client'] as const;
const OWN_HEADERS: ReadonlySet<string> = new Set([...OWN, ...NOT_KEPT].map((name) => PREFIX + name));

/** Size that the topic takes at least (`TOPICS`), less the frame of a batch. */
const LARGEST_BYTES = 5 * 1024 * 1024 - 1024;
const LONGEST_MESSAGE = 1_000;

/** Position of the refused record: identifies a dead letter, and any repetition of it. */
export function originOf({ topic, partition, record }: DeadLetter): RecordPosition {
  return { topic, partition, offset: record.offset };
}

/**
 * Publishes dead letters: the original key, bytes and headers, with reason and origin as additional headers.
 * One that is too large for the topic is published without its bytes, so that no dead letter blocks its
 * partition.
 */
export class DeadLetterPublisher {
  constructor(
    private readonly producer: Pick<Producer, 'send'>,
    private readonly topic: string,
  ) {}

  async publish(letters: readonly DeadLetter[]): Promise<void> {
    const records = letters.map((letter) => {
      const record = toRecord(letter);
      return recordSize(record) > LARGEST_BYTES ? toRecord(withoutBytes(letter)) : record;
    });
    try {
      await this.producer.send(this.topic, records);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      // the topic takes less than it should: only sending one by one shows which dead letter is too large
      for (const letter of letters) await this.publishOne(letter);
    }
  }

  private async publishOne(letter: DeadLetter): Promise<void> {
    try {
      await this.producer.send(this.topic, [toRecord(letter)]);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      await this.producer.send(this.topic, [toRecord(withoutBytes(letter))]);
    }
  }
}

const isTooLarge = (error: unknown): boolean =>
  causes(error).some(({ type }) => type === 'MESSAGE_TOO_LARGE' || type === 'RECORD_LIST_TOO_LARGE');

function withoutBytes(letter: DeadLetter): DeadLetter {
  const { record, message } = letter;
  const { offset } = record;
  return {
    ...letter,
    record: { offset, key: null, value: null, headers: {} },
    message: message.slice(0, LONGEST_MESSAGE),
    notKept: letter.notKept ?? { lastOffset: offset, records: 1, bytes: recordSize(record) },
  };
}

function toRecord(letter: DeadLetter): OutgoingRecord {
  const { record, topic, partition, code, message, clientId, notKept } = letter;
  return {
    key: record.key,
    value: record.value,
    headers: {
      ...originalHeaders(record.headers),
      'contador-code': code,
      'contador-message': message,
      'contador-topic': topic,
      'contador-partition': String(partition),
      'contador-offset': String(record.offset),
      ...(clientId === undefined ? {} : { 'contador-client': clientId }),
      ...(notKept && {
        'contador-last-offset': String(notKept.lastOffset),
        'contador-records': String(notKept.records),
        'contador-bytes': String(notKept.bytes),
      }),
    },
  };
}

/** A record's headers without those of a dead letter, which only a dead letter may add. */
const originalHeaders = (headers: RawHeaders): RawHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name)));

/** The dead letter as it was published; undefined if the record is not one. */
export function readDeadLetter({ key, value, headers }: RawRecord): DeadLetter | undefined {
  const own = (name: string): string | undefined => headerText(headers, PREFIX + name);
  const [code, message, topic, partition, offset, clientId] = OWN.map(own);
  if (code === undefined || topic === undefined || partition === undefined || offset === undefined)
    return undefined;
  const [lastOffset, records, bytes] = NOT_KEPT.map(own);
  return {
    record: { offset: Number(offset), key, value, headers: originalHeaders(headers) },
    topic,
    partition: Number(partition),
    code,
    message: message ?? '',
    clientId,
    ...(value === null &&
      lastOffset !== undefined && {
        notKept: { lastOffset: Number(lastOffset), records: Number(records), bytes: Number(bytes) },
      }),
  };
}
