import type { AccessKey } from './access-key.js';
import { isRole } from './role.js';

/** Reads a record of the log of keys; undefined if it is not a key, as when another program wrote into the topic. */
export function accessKeyIn(value: Buffer | null): AccessKey | undefined {
  if (!value) return undefined;
  try {
    const key = JSON.parse(value.toString()) as AccessKey;
    const { keyId, name, hash, role, clientId } = key;
    const isWhole = typeof keyId === 'string' && typeof name === 'string' && /^[0-9a-f]{64}$/.test(hash);
    return isWhole && isRole(role) && (role === 'client') === (typeof clientId === 'string')
      ? key
      : undefined;
  } catch {
    return undefined;
  }
}
