import { firstHeaderText } from '#kafka';
import type { RawRecord } from '#kafka';
import type { DeadLetter } from './dead-letter.js';
import { NOT_KEPT, OWN, PREFIX, originalHeaders } from './own-headers.js';

/** The dead letter as it was published; undefined if the record is not one. */
export function readDeadLetter({ key, value, headers }: RawRecord): DeadLetter | undefined {
  const own = (name: string): string | undefined => firstHeaderText(headers, PREFIX + name);
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
