/** A stretch [start, end) of bytes: what is read many times over is not cut out of them. */
export interface Span {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** All of a text in ASCII. */
export const spanOf = (text: string): Span => {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return { bytes, start: 0, end: bytes.length };
};
