import type { DeadLetter } from './dead-letter.js';

/**
 * Why a dead letter without its bytes cannot be replayed; undefined if it can. A single record may be replaced,
 * a batch may not: it held more than one event.
 */
export function lostText(
  { notKept, record, topic, partition }: DeadLetter,
  isReplaced = false,
): string | undefined {
  if (!notKept || (isReplaced && notKept.records === 1)) return undefined;
  const { lastOffset, records, bytes } = notKept;
  const offsets =
    lastOffset === record.offset ? `offset ${lastOffset}` : `offsets ${record.offset} to ${lastOffset}`;
  const what = records === 1 ? '1 record' : `${records} records`;
  return `${what} of ${bytes} bytes, in ${topic}, partition ${partition}, ${offsets}, only: publish again what is in there`;
}
