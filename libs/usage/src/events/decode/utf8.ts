import { isUtf8 } from 'node:buffer';

/** The text of UTF-8 bytes, or undefined if they are not UTF-8. */
export const utf8Text = (bytes: Buffer): string | undefined => {
  const text = bytes.toString('utf8');
  // Decoding puts U+FFFD where bytes are wrong, so only a text that has one needs the second look.
  return text.includes('\uFFFD') && !isUtf8(bytes) ? undefined : text;
};
