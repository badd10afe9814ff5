import type { IHeaders, KafkaMessage } from 'kafkajs';

/** One value, or several where a header's name is repeated. */
export type RawHeaders = IHeaders;

/** A record as it lies in the log; nothing is parsed. */
export interface RawRecord {
  offset: number;
  /** When it was appended: the broker's clock on topics with `LogAppendTime`, else the producer's; ms since 1970. */
  appendedAtMs: number;
  key: Buffer | null;
  value: Buffer | null;
  headers: RawHeaders;
}

/** Offsets are exact as numbers: a partition does not reach 2^53 records. */
export function rawRecord(message: KafkaMessage): RawRecord {
  return {
    offset: Number(message.offset),
    appendedAtMs: Number(message.timestamp),
    key: message.key,
    value: message.value,
    headers: message.headers ?? {},
  };
}

/** The first value of a header as text. */
export function headerText(headers: RawHeaders, name: string): string | undefined {
  const value = headers[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first?.toString();
}
