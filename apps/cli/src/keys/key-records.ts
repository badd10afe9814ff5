import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import type { AccessKey } from '#access';

export interface KeyChange {
  readonly type: 'key.created' | 'key.rotated' | 'key.revoked';
  readonly before: AccessKey | undefined;
  readonly after: AccessKey;
  readonly by: string;
  readonly at: Date;
}

/** The audit event of a change, without the hash of the secret. */
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
