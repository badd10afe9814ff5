import { isRole } from '#runtime';
import type { AccessKey } from '#runtime';

/** A record of the log of keys; undefined if it is none, as when somebody else has written into the topic. */
export function accessKeyIn(value: Buffer | null): AccessKey | undefined {
  if (!value) return undefined;
  try {
    const key = JSON.parse(value.toString()) as AccessKey;
    return typeof key.keyId === 'string' && typeof key.hash === 'string' && isRole(key.role)
      ? key
      : undefined;
  } catch {
    return undefined;
  }
}
