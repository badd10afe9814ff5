import { isUtf8 } from 'node:buffer';

/** The text of UTF-8 bytes, or undefined if they are not UTF-8. */
export const utf8Text = (bytes: Buffer): string | undefined => {
  const text = bytes.toString('utf8');
  // Decoding replaces invalid bytes by U+FFFD, so only a text that contains it needs the full check.
  return text.includes('\uFFFD') && !isUtf8(bytes) ? undefined : text;
};
