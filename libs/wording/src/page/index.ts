import { page as en } from '../en/page/index.js';
import type { PageTexts } from '../en/page/index.js';
import { page as es } from '../es/page/index.js';
import type { Language } from '../languages.js';

export type { PageTexts };

/** The texts of the web page, which other processes do not load. A language without them does not compile. */
const PAGES: Readonly<Record<Language, PageTexts>> = { en, es };

export const getPageTexts = (language: Language): PageTexts => PAGES[language];
