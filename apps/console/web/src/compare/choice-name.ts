import { useCallback } from 'react';
import { useMessages } from '../i18n/language';

/** What a choice is called: the server names it by what it is. */
export function useChoiceName(): (name: string) => string {
  const { compare: texts, models } = useMessages();
  return useCallback(
    (name) => {
      const names: Readonly<Record<string, string>> = { ...models, ...texts.choices };
      return names[name] ?? name;
    },
    [texts, models],
  );
}
