import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { isFinal, isLoggedOut } from './api/problem';
import { LanguageProvider } from './i18n/language';
import { applyTheme } from './layout/theme';
import { SESSION_KEY } from './session/use-session';
import './styles/index.css';

applyTheme();

/** Returns to the login page when any response reports an expired session or a revoked key. */
const queryCache = new QueryCache({
  onError: (error) => {
    if (isLoggedOut(error)) queries.setQueryData(SESSION_KEY, null);
  },
});

const queries = new QueryClient({
  queryCache,
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (count, error) => count < 3 && !isFinal(error) },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
