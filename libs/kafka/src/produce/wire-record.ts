import type { Message } from 'kafkajs';
import { NULL_HEADER } from '../connection/extend-kafkajs.js';
import type { OutgoingRecord } from '../records/outgoing-record.js';

/**
 * A record as kafkajs sends it: null header values are replaced by `NULL_HEADER`, which its encoder writes as
 * null.
 */
export function wireRecord({ key, value, headers, partition }: OutgoingRecord): Message {
  return {
    ...{ key, value },
    ...(partition !== undefined && { partition }),
    ...(headers && { headers: withoutNulls(headers) }),
  };
}

const withoutNulls = (headers: NonNullable<OutgoingRecord['headers']>): NonNullable<Message['headers']> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one) => one ?? NULL_HEADER) : (value ?? NULL_HEADER),
    ]),
  );
