import type { KafkaMessage } from 'kafkajs';
import type { UndecodableBatch } from './undecodable-batch.js';

type HeaderValue = Buffer | string | null | undefined;

/** One value, or several if a header's name is repeated; a value may be null. */
export type RawHeaders = Readonly<Record<string, HeaderValue | HeaderValue[]>>;

/** A record as it is in the log, unparsed. */
export interface RawRecord {
  offset: number;
  /**
   * When it was appended: the broker's clock on topics with `LogAppendTime`, else the producer's; ms since 1970.
   * -1 if unknown, as of a batch whose checksum is wrong.
   */
  appendedAtMs: number;
  key: Buffer | null;
  value: Buffer | null;
  headers: RawHeaders;
  /**
   * Present if this represents a whole batch that cannot be decoded, at its last offset, with neither key nor
   * value.
   */
  undecodable?: UndecodableBatch;
}

/** Offsets are exact as numbers: a partition does not reach 2^53 records. */
export function rawRecord(message: KafkaMessage & { readonly undecodable?: UndecodableBatch }): RawRecord {
  const { offset, timestamp, key, value, headers = {}, undecodable } = message;
  return {
    offset: Number(offset),
    appendedAtMs: Number(timestamp),
    ...{ key, value, headers },
    ...(undecodable && { undecodable }),
  };
}

/** The first value of a header as text. */
export function firstHeaderText(headers: RawHeaders, name: string): string | undefined {
  const value = headers[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first?.toString();
}
