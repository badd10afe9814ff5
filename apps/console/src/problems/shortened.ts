const ID_LENGTH = 64;

/** A caller's text, short enough to be repeated in a response; the rest of a long text is cut off. */
export const shortened = (text: string, maxLength: number = ID_LENGTH): string =>
  text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
