import { isId } from '#usage';
import type { RawRecord } from '#kafka';
import { readDeadLetter } from './read-dead-letter.js';
import type { DeadLetter } from './dead-letter.js';

/** A dead letter and its offset in its topic, which has one partition. */
export interface StoredDeadLetter {
  /** Its offset. */
  readonly id: number;
  readonly filedAtMs: number;
  readonly deadLetter: DeadLetter;
}

export function storedDeadLetter(record: RawRecord): StoredDeadLetter | undefined {
  const deadLetter = readDeadLetter(record);
  return deadLetter && { id: record.offset, filedAtMs: record.appendedAtMs, deadLetter };
}

/** The client of a dead letter: the one that the record names, otherwise its key. */
export function readClientId({ clientId, record }: DeadLetter): string | undefined {
  const key = record.key?.toString();
  return clientId ?? (isId(key) ? key : undefined);
}
