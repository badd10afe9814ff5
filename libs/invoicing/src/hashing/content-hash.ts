import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** SHA-256, in hex, of a value's canonical JSON. */
export const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');

/** The hash that a document carries: of all of it but the hash itself. */
export function contentHash(document: object): string {
  const { contentHash: _itself, ...content } = document as { readonly contentHash?: unknown };
  return sha256Of(content);
}
