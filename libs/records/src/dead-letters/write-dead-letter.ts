import { recordSize } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import type { DeadLetter } from './dead-letter.js';
import { withOwnHeaders } from './own-headers.js';

const LONGEST_MESSAGE = 1_000;

/** The dead letter as a record of its topic: the original key, bytes and headers, with reason and origin added. */
export function deadLetterRecord(deadLetter: DeadLetter): OutgoingRecord {
  const { record, topic, partition, code, message, clientId, notKept } = deadLetter;
  return {
    key: record.key,
    value: record.value,
    headers: withOwnHeaders(record.headers, {
      ...{ code, message, topic, partition: String(partition), offset: String(record.offset) },
      ...(clientId !== undefined && { client: clientId }),
      ...(notKept && {
        'last-offset': String(notKept.lastOffset),
        records: String(notKept.records),
        bytes: String(notKept.bytes),
      }),
    }),
  };
}

/** The dead letter of a record whose bytes are only in the log. */
export function withoutBytes(deadLetter: DeadLetter): DeadLetter {
  const { record, message } = deadLetter;
  const { offset } = record;
  return {
    ...deadLetter,
    record: { offset, key: null, value: null, headers: {} },
    message: message.slice(0, LONGEST_MESSAGE),
    notKept: deadLetter.notKept ?? { lastOffset: offset, records: 1, bytes: recordSize(record) },
  };
}
