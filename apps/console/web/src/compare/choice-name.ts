import { useCallback } from 'react';
import { useMessages } from '../i18n/language';

/** Returns the label of a choice for its name in the API. */
export function useChoiceName(): (name: string) => string {
  const { comparison: texts, wording } = useMessages();
  return useCallback(
    (name) => {
      const names: Readonly<Record<string, string>> = { ...wording.terms.models, ...texts.choices };
      return names[name] ?? name;
    },
    [texts, wording],
  );
}
