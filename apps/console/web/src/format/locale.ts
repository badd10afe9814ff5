/** The reader's own kind of a language, where the browser tells it: the order of a date differs between countries. */
export const localeFor = (language: string): string =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
