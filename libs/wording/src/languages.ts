import { en } from './en/index.js';
import type { Wording } from './en/index.js';
import { es } from './es/index.js';

/** The languages. One with a missing text or a wrong placeholder does not compile. */
const WORDINGS = { en, es } satisfies Readonly<Record<string, Wording>>;

export type Language = keyof typeof WORDINGS;

export const LANGUAGES = Object.keys(WORDINGS) as readonly Language[];

/** The language of messages and of the descriptions in JSON documents; a contract's by default. */
export const DEFAULT_LANGUAGE: Language = 'en';

export const getWording = (language: Language): Wording => WORDINGS[language];
