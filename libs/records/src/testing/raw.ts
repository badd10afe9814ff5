import type { OutgoingRecord, RawRecord } from '#kafka';

const bytes = (content: string | Buffer | null): Buffer | null =>
  content === null ? null : Buffer.from(content);

/** A record as it is read from the log, with this key, value and headers. */
export const raw = (
  { key, value, headers = {} }: OutgoingRecord,
  offset = 0,
  appendedAtMs = 1_000,
): RawRecord => ({ offset, appendedAtMs, key: bytes(key), value: bytes(value), headers });

/** What represents a batch that cannot be decoded. */
export const undecodable: RawRecord = {
  ...raw({ key: null, value: null }),
  undecodable: { firstOffset: 0, lastOffset: 2, records: 3, bytes: 90, reason: '3 records, gzip: broken' },
};
