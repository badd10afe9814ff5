/** A range [start, end) of bytes, read in place without copying. */
export interface Span {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** The bytes of an ASCII text. */
export const parseSpan = (text: string): Span => {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return { bytes, start: 0, end: bytes.length };
};
