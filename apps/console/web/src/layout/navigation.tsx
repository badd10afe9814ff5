import { Link, useLocation } from 'wouter';
import { useMessages } from '../i18n/language';
import type { Session } from '../session/use-session';
import { homePath } from '../session/home-path';

export function Navigation({ session }: { readonly session: Session }) {
  const { navigation } = useMessages();
  const [location] = useLocation();
  const pages =
    session.role === 'client'
      ? [{ to: homePath(session), text: session.clientId ?? '' }]
      : [
          { to: '/operations', text: navigation.operations },
          { to: '/clients', text: navigation.clients },
          ...(session.role === 'billing' ? [{ to: '/billing', text: navigation.billing }] : []),
        ];
  return (
    <nav aria-label={navigation.label}>
      <ul>
        {pages.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} aria-current={location.startsWith(to) ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
