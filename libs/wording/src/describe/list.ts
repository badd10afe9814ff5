import { getWording } from '../languages.js';
import type { Language } from '../languages.js';

/** `a, b and c` */
export const describeList = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(getWording(language).locale, { type: 'conjunction' }).format(names);
