import { headerText } from '../records/raw-record.js';
import type { RawHeaders, RawRecord } from '../records/raw-record.js';
import type { LogPlace } from '../records/place.js';
import type { OutgoingRecord, Producer } from '../produce/producer.js';

/** A record that could not be used, where it came from and why. */
export interface DeadLetter {
  record: Pick<RawRecord, 'offset' | 'key' | 'value' | 'headers'>;
  topic: string;
  partition: number;
  /** Stable, for programs. */
  code: string;
  /** For people. */
  message: string;
  clientId?: string | undefined;
}

const PREFIX = 'contador-';
const OWN = ['code', 'message', 'topic', 'partition', 'offset', 'client'] as const;
const OWN_HEADERS: ReadonlySet<string> = new Set(OWN.map((name) => PREFIX + name));

/** Where the refused record lies: tells a letter from any other, and a repeat of it as such. */
export function originOf({ topic, partition, record }: DeadLetter): LogPlace {
  return { topic, partition, offset: record.offset };
}

/** Publishes dead letters: the original key, bytes and headers, with reason and origin as headers of our own. */
export class DeadLetters {
  constructor(
    private readonly producer: Pick<Producer, 'send'>,
    private readonly topic: string,
  ) {}

  async publish(letters: readonly DeadLetter[]): Promise<void> {
    await this.producer.send(this.topic, letters.map(toRecord));
  }
}

function toRecord(letter: DeadLetter): OutgoingRecord {
  const { record, topic, partition, code, message, clientId } = letter;
  return {
    key: record.key,
    value: record.value,
    headers: {
      ...record.headers,
      'contador-code': code,
      'contador-message': message,
      'contador-topic': topic,
      'contador-partition': String(partition),
      'contador-offset': String(record.offset),
      ...(clientId === undefined ? {} : { 'contador-client': clientId }),
    },
  };
}

/** The letter as it was published; undefined if the record is not one. */
export function readDeadLetter({ key, value, headers }: RawRecord): DeadLetter | undefined {
  const [code, message, topic, partition, offset, clientId] = OWN.map((name) =>
    headerText(headers, PREFIX + name),
  );
  if (code === undefined || topic === undefined || partition === undefined || offset === undefined)
    return undefined;
  const original: RawHeaders = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name)),
  );
  return {
    record: { offset: Number(offset), key, value, headers: original },
    topic,
    partition: Number(partition),
    code,
    message: message ?? '',
    clientId,
  };
}
