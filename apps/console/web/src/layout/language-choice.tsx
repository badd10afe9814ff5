import { useLanguage, useMessages } from '../i18n/language';
import type { Language } from '../i18n/language';

export function LanguageChoice() {
  const { navigation } = useMessages();
  const { language, choose } = useLanguage();
  return (
    <select
      aria-label={navigation.language}
      value={language}
      onChange={({ target }) => choose(target.value as Language)}
    >
      <option value="en">English</option>
      <option value="es">Español</option>
    </select>
  );
}
