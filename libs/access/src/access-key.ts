import { createHash, randomBytes } from 'node:crypto';
import { IsIn, IsOptional, IsRFC3339, IsString, Matches } from 'class-validator';
import { ROLES } from './role.js';
import type { Role } from './role.js';

/** An access key without the hash of its secret: its holder and its rights. */
export class AccessKeyDetails {
  @IsString()
  readonly keyId!: string;

  /** For people: its owner or purpose. */
  @IsString()
  readonly name!: string;

  @IsIn(ROLES)
  readonly role!: Role;

  /** For role `client`: the only client whose data it may read. */
  @IsOptional()
  @IsString()
  readonly clientId?: string;

  @IsRFC3339()
  readonly createdAt!: string;

  @IsString()
  readonly createdBy!: string;

  @IsOptional()
  @IsRFC3339()
  readonly expiresAt?: string;

  @IsOptional()
  @IsRFC3339()
  readonly revokedAt?: string;

  /** The key that it replaces, after a rotation. */
  @IsOptional()
  @IsString()
  readonly replaces?: string;
}

/** Form of the hash of a secret: SHA-256, hexadecimal. */
export const SECRET_HASH = /^[0-9a-f]{64}$/;

/** The stored part of an access key. */
export class AccessKey extends AccessKeyDetails {
  /** Of the secret, which has 256 random bits, so it needs no slow hash. */
  @Matches(SECRET_HASH)
  readonly hash!: string;
}

/** The text given to a person, once: `contador_<key id>_<secret>`. The prefix lets secret scanners find it. */
const TEXT = /^contador_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a credential has the form of an access key, valid or not. */
export const looksLikeKey = (credential: string): boolean => credential.startsWith('contador_');

/** The parts of a key's text; undefined if it is not one. */
export function readKey(text: string): { readonly keyId: string; readonly hash: string } | undefined {
  const [, keyId, secret] = TEXT.exec(text) ?? [];
  return keyId === undefined || secret === undefined ? undefined : { keyId, hash: hashSecret(secret) };
}

/** A new key: its stored part, and its text, which cannot be recovered. */
export function makeKey(terms: Omit<AccessKey, 'keyId' | 'hash'>): { key: AccessKey; text: string } {
  const keyId = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { key: { keyId, ...terms, hash: hashSecret(secret) }, text: `contador_${keyId}_${secret}` };
}
