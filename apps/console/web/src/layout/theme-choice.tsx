import { useState } from 'react';
import { useMessages } from '../i18n/language';
import { applyTheme, storedTheme } from './theme';
import type { Theme } from './theme';

export function ThemeChoice() {
  const { navigation } = useMessages();
  const [theme, setTheme] = useState(storedTheme);
  return (
    <select
      aria-label={navigation.theme}
      value={theme}
      onChange={({ target }) => {
        const chosen = target.value as Theme;
        applyTheme(chosen);
        setTheme(chosen);
      }}
    >
      <option value="system">{navigation.system}</option>
      <option value="light">{navigation.light}</option>
      <option value="dark">{navigation.dark}</option>
    </select>
  );
}
