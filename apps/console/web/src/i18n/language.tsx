import { DEFAULT_LANGUAGE, LANGUAGES } from '#wording';
import type { Language } from '#wording';
import { getPageTexts } from '#wording/page';
import { createContext, use, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from './messages';

const STORAGE_KEY = 'contador.language';
const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

function firstLanguage(): Language {
  const preferred = [localStorage.getItem(STORAGE_KEY) ?? '', ...navigator.languages];
  return preferred.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? DEFAULT_LANGUAGE;
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

export const useMessages = (): Messages => getPageTexts(use(Context).language);
