import { Link, useLocation } from 'wouter';

export interface Tab {
  readonly to: string;
  readonly text: string;
}

/** Tabs within a page; the first is its start page. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const [location] = useLocation();
  const here = tabs.findLast(({ to }) => location === to || location.startsWith(`${to}/`));
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} aria-current={to === here?.to ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
