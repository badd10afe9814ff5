/** The reader's regional variant of a language, if the browser has one: date order differs between countries. */
export const chooseLocale = (language: string): string =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
