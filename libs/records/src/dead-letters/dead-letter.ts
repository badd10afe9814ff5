import type { RawRecord, RecordPosition } from '#kafka';

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

/** Position of the refused record: identifies a dead letter, and any repetition of it. */
export function originalPosition({ topic, partition, record }: DeadLetter): RecordPosition {
  return { topic, partition, offset: record.offset };
}
