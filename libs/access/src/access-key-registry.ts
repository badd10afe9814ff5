import { timingSafeEqual } from 'node:crypto';
import { isoInstant } from '#usage';
import { readKey } from './access-key.js';
import type { AccessKey, AccessKeyDetails } from './access-key.js';

/** A key as shown to people: without its hash, with its state. */
export interface PrintedKey extends AccessKeyDetails {
  readonly state: 'in-force' | 'expired' | 'revoked';
  readonly lastUsedAt?: string;
}

export type KeyRefusal = 'unknown' | 'expired' | 'revoked';

/** All access keys, as in the log of keys: the last record of a key id counts. */
export class AccessKeyRegistry {
  private readonly keys = new Map<string, AccessKey>();

  put(key: AccessKey): void {
    this.keys.set(key.keyId, key);
  }

  remove(keyId: string): void {
    this.keys.delete(keyId);
  }

  all(): AccessKey[] {
    return [...this.keys.values()];
  }

  find(keyId: string): AccessKey | undefined {
    return this.keys.get(keyId);
  }

  /** All keys, newest first. @param lastUses epoch ms by key id */
  printedKeys(nowMs: number, lastUses: ReadonlyMap<string, number>): PrintedKey[] {
    const newestFirst = this.all().sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    return newestFirst.map(({ hash: _, ...key }) => {
      const lastUseMs = lastUses.get(key.keyId);
      const inForce = this.inForce(key.keyId, nowMs);
      return {
        ...key,
        state: inForce === 'expired' || inForce === 'revoked' ? inForce : 'in-force',
        ...(lastUseMs !== undefined && { lastUsedAt: isoInstant(lastUseMs) }),
      };
    });
  }

  /** The key whose text this is, if it is in force. */
  check(text: string, nowMs: number): AccessKey | KeyRefusal {
    const given = readKey(text);
    const key = given && this.keys.get(given.keyId);
    if (!key || !timingSafeEqual(Buffer.from(key.hash, 'hex'), Buffer.from(given.hash, 'hex')))
      return 'unknown';
    return this.inForce(key.keyId, nowMs);
  }

  /** The key with this id, if it is in force: a session ends with the key that opened it. */
  inForce(keyId: string, nowMs: number): AccessKey | KeyRefusal {
    const key = this.keys.get(keyId);
    if (!key) return 'unknown';
    if (hasPassed(key.revokedAt, nowMs)) return 'revoked';
    if (hasPassed(key.expiresAt, nowMs)) return 'expired';
    return key;
  }
}

/** An instant that cannot be read has passed: a key whose end is unknown opens nothing. */
const hasPassed = (instant: string | undefined, nowMs: number): boolean =>
  instant !== undefined && !(Date.parse(instant) > nowMs);
