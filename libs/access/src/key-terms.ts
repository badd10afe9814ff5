import { isoInstant } from '#usage';
import type { AccessKey } from './access-key.js';
import { makeKey } from './access-key.js';

/** The key, revoked from an instant on. */
export const revokedKey = (key: AccessKey, at: Date): AccessKey => ({ ...key, revokedAt: at.toISOString() });

/** Who rotates a key, when, and how. */
export interface Rotation {
  readonly at: Date;
  readonly by: string;
  /** How long the old key remains valid together with the new one, in ms. */
  readonly overlapMs: number;
  /** When the new one expires, epoch ms; absent: after the lifetime of the old one. */
  readonly expiresAtMs?: number;
}

/** A new key on the terms of an old one, which expires after the overlap or at its own expiry if that is earlier. */
export function rotatedKey(
  old: AccessKey,
  { at, by, overlapMs, expiresAtMs = sameLifetime(old, at) }: Rotation,
): { readonly old: AccessKey; readonly key: AccessKey; readonly text: string } {
  const { name, role, clientId, keyId } = old;
  const made = makeKey({
    ...{ name, role, createdAt: at.toISOString(), createdBy: by, replaces: keyId },
    ...(clientId !== undefined && { clientId }),
    ...(expiresAtMs !== undefined && { expiresAt: isoInstant(expiresAtMs) }),
  });
  const endsMs = Math.min(at.getTime() + overlapMs, Date.parse(old.expiresAt ?? '') || Infinity);
  return { ...made, old: { ...old, expiresAt: isoInstant(endsMs) } };
}

function sameLifetime({ createdAt, expiresAt }: AccessKey, at: Date): number | undefined {
  return expiresAt === undefined ? undefined : at.getTime() + Date.parse(expiresAt) - Date.parse(createdAt);
}
