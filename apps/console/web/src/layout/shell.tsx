import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language';
import { LiveBadge } from '../live/live-badge';
import { useSession } from '../session/use-session';
import type { Session } from '../session/use-session';
import { LanguageChoice } from '../parts/language-choice';
import { Navigation } from './navigation';
import { ThemeChoice } from './theme-choice';

/** The header and the navigation around every page. */
export function Shell({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { login, navigation } = useMessages();
  const { logOut } = useSession();
  return (
    <>
      <a className="skip" href="#content">
        {navigation.skip}
      </a>
      <header className="bar">
        <span className="brand">contador</span>
        <Navigation session={session} />
        <div className="bar-end">
          <LiveBadge />
          <LanguageChoice />
          <ThemeChoice />
          <span className="quiet">{session.name}</span>
          <button type="button" onClick={() => logOut.mutate()}>
            {login.logOut}
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
