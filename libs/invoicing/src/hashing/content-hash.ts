import { createHash } from 'node:crypto';
import { canonicalJson } from '#usage';

/** The SHA-256 of a value's canonical JSON, in hex. */
export const hashJson = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');

/** The `contentHash` of a document: the hash of all its members except `contentHash`. */
export function contentHash(document: object): string {
  const { contentHash: _hash, ...content } = document as { readonly contentHash?: unknown };
  return hashJson(content);
}
