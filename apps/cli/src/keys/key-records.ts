import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import type { AccessKey } from '#runtime';

export interface KeyChange {
  readonly type: 'key.created' | 'key.rotated' | 'key.revoked';
  readonly before: AccessKey | undefined;
  readonly after: AccessKey;
  readonly by: string;
  readonly at: Date;
}

/** The key as its log has it: the last record of an id counts. */
export const keyRecord = (key: AccessKey): OutgoingRecord => ({
  key: key.keyId,
  value: JSON.stringify(key),
  headers: { 'content-type': 'application/json' },
});

/** The change as the audit has it; not even the hash of the secret is in it. */
export function keyEvent({ type, before, after, by, at }: KeyChange): OutgoingRecord {
  const { keyId, clientId } = after;
  return toKafkaMessage({
    ...{ specversion: '1.0', source: '/contador/cli', type, time: at.toISOString() },
    id: `${type}/${keyId}/${at.toISOString()}`,
    data: {
      ...(clientId !== undefined && { clientId }),
      ...{ by, keyId, before: before ? withoutHash(before) : null, after: withoutHash(after) },
    },
  });
}

const withoutHash = ({ hash: _, ...key }: AccessKey): Omit<AccessKey, 'hash'> => key;
