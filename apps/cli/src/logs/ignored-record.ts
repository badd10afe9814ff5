import type { RawRecord, TopicName } from '#kafka';
import { oneLine } from '../terminal/one-line.js';

/** A record with faults, which changes nothing: neither here nor in billing. */
export interface IgnoredRecord {
  readonly topic: TopicName;
  readonly partition: number;
  readonly offset: number;
  readonly key: string | undefined;
  /** The faults as a sentence. */
  readonly reason: string;
}

export type OnIgnored = (ignored: IgnoredRecord) => void;

export const ignoredRecord = (
  topic: TopicName,
  partition: number,
  { offset, key }: RawRecord,
  reason: string,
): IgnoredRecord => ({ topic, partition, offset, key: key?.toString(), reason });

/** `The record at 0/3 of the contracts topic, with key acme/2, is ignored, as in billing: …` */
export function ignoredText({ topic, partition, offset, key, reason }: IgnoredRecord): string {
  const withKey = key === undefined ? '' : `, with key ${key},`;
  return oneLine(
    `The record at ${partition}/${offset} of the ${topic} topic${withKey} is ignored, as in billing: ${reason}`,
  );
}
