const AS_LONG_AS_AN_ID = 64;

/** What was asked for, fit to be shown again: a text of any length is not worth more than its beginning. */
export const shortened = (asked: string, most: number = AS_LONG_AS_AN_ID): string =>
  asked.length > most ? `${asked.slice(0, most)}…` : asked;
