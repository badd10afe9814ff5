import { hash } from 'node:crypto';

const HASH_BYTES = 8;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * 64 bits of SHA-256 over an event's identity, as one character (U+0000–U+00FF) per byte. The source is preceded by its
 * length, so that the parts cannot be confused whatever characters they contain; a client id has no space.
 */
export const hashId = (clientId: string, source: string, id: string): string => {
  const text = `${clientId} ${source.length} ${source}${id}`;
  // UTF-8 would encode all lone surrogates alike; JSON escapes them, and no client id begins with a quote.
  return hash('sha256', LONE_SURROGATE.test(text) ? JSON.stringify(text) : text, 'binary').slice(
    0,
    HASH_BYTES,
  );
};
