import { createHash, randomBytes } from 'node:crypto';
import type { Role } from './role.js';

/** What is kept of an access key: who may do what with it, and the hash of its secret. */
export interface AccessKey {
  readonly keyId: string;
  /** For people: whose it is, or what for. */
  readonly name: string;
  readonly role: Role;
  /** Of role `client`: whose data alone. */
  readonly clientId?: string;
  /** SHA-256 of the secret, hexadecimal. The secret has 256 random bits: there is nothing to guess slowly. */
  readonly hash: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  /** The key whose place it takes, after a rotation. */
  readonly replaces?: string;
}

/** As handed to a person, once: `contador_<key id>_<secret>`. The prefix lets secret scanners find it. */
const TEXT = /^contador_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a credential is meant to be an access key, right or wrong. */
export const looksLikeKey = (credential: string): boolean => credential.startsWith('contador_');

/** The parts of a key as handed out; undefined if it is none. */
export function readKey(text: string): { readonly keyId: string; readonly hash: string } | undefined {
  const [, keyId, secret] = TEXT.exec(text) ?? [];
  return keyId === undefined || secret === undefined ? undefined : { keyId, hash: hashOf(secret) };
}

/** A new key: what is kept of it, and its text, which nobody can find out again. */
export function makeKey(terms: Omit<AccessKey, 'keyId' | 'hash'>): { key: AccessKey; text: string } {
  const keyId = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { key: { keyId, ...terms, hash: hashOf(secret) }, text: `contador_${keyId}_${secret}` };
}
