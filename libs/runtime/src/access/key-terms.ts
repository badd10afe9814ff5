import type { AccessKey } from './access-key.js';
import { makeKey } from './access-key.js';

/** A key that opens nothing from an instant on. */
export const revokedKey = (key: AccessKey, at: Date): AccessKey => ({ ...key, revokedAt: at.toISOString() });

/** Who changes keys, and when. */
export interface Rotation {
  readonly at: Date;
  readonly by: string;
  /** For so long the old one opens beside the new one, in ms. */
  readonly overlapMs: number;
  /** When the new one ends, epoch ms; absent: after as long as the old one was made for. */
  readonly expiresAtMs?: number;
}

/** A new key on the terms of an old one, which ends after the overlap, or earlier where it would have anyway. */
export function rotatedKey(
  old: AccessKey,
  { at, by, overlapMs, expiresAtMs = sameLifetime(old, at) }: Rotation,
): { readonly old: AccessKey; readonly key: AccessKey; readonly text: string } {
  const { name, role, clientId, keyId } = old;
  const made = makeKey({
    ...{ name, role, createdAt: at.toISOString(), createdBy: by, replaces: keyId },
    ...(clientId !== undefined && { clientId }),
    ...(expiresAtMs !== undefined && { expiresAt: new Date(expiresAtMs).toISOString() }),
  });
  const endsMs = Math.min(at.getTime() + overlapMs, Date.parse(old.expiresAt ?? '') || Infinity);
  return { ...made, old: { ...old, expiresAt: new Date(endsMs).toISOString() } };
}

function sameLifetime({ createdAt, expiresAt }: AccessKey, at: Date): number | undefined {
  return expiresAt === undefined ? undefined : at.getTime() + Date.parse(expiresAt) - Date.parse(createdAt);
}
