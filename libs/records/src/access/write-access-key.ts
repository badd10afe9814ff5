import type { AccessKey } from '#access';
import type { OutgoingRecord } from '#kafka';

/** The record of a key in the access topic; the last record of an id is valid. */
export const accessKeyRecord = (key: AccessKey): OutgoingRecord => ({
  key: key.keyId,
  value: JSON.stringify(key),
  headers: { 'content-type': 'application/json' },
});
