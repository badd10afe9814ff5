import { useSyncExternalStore } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function follow(changed: () => void): () => void {
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', changed);
  return () => {
    chosen.disconnect();
    dark.removeEventListener('change', changed);
  };
}

/** Changes when the page turns light or dark, so that plots are redrawn. */
export const useAppearance = (): string =>
  useSyncExternalStore(follow, () => document.documentElement.dataset['theme'] ?? String(dark.matches));
