import { LANGUAGES, getWording } from '#wording';
import type { Language } from '#wording';
import { useLanguage, useMessages } from '../i18n/language';

export function LanguageChoice() {
  const { navigation } = useMessages();
  const { language, choose } = useLanguage();
  return (
    <select
      aria-label={navigation.language}
      value={language}
      onChange={({ target }) => choose(target.value as Language)}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each}>
          {getWording(each).name}
        </option>
      ))}
    </select>
  );
}
