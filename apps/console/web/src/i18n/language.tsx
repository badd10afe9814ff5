import { DEFAULT_LANGUAGE } from '#wording';
import type { Language } from '#wording';
import { createContext, use, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { en } from './en';
import type { Messages } from './en';
import { es } from './es';

export type { Messages };

/** All texts of the page by language. A language with a missing text or a wrong placeholder does not compile. */
const MESSAGES: Readonly<Record<Language, Messages>> = { en, es };

const STORAGE_KEY = 'contador.language';
const isLanguage = (text: string): text is Language => Object.hasOwn(MESSAGES, text);

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(STORAGE_KEY) ?? '', ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? DEFAULT_LANGUAGE;
}

const Context = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: DEFAULT_LANGUAGE,
  choose: () => undefined,
});

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language): void => {
    localStorage.setItem(STORAGE_KEY, chosen);
    setLanguage(chosen);
  };
  return <Context value={{ language, choose }}>{children}</Context>;
}

export const useLanguage = () => use(Context);

export const useMessages = (): Messages => MESSAGES[use(Context).language];
