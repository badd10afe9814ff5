import type { AccessKey } from '#access';
import type { HeaderNames, OutgoingRecord } from '#kafka';

/** The headers of an access key. */
export const ACCESS_KEY_HEADERS: HeaderNames = { required: ['content-type'] };

/** The record of a key in the access topic; the last record of an id is valid. */
export const accessKeyRecord = (key: AccessKey): OutgoingRecord => ({
  key: key.keyId,
  value: JSON.stringify(key),
  headers: { 'content-type': 'application/json' },
});
