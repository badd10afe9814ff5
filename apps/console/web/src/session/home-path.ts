import type { Session } from './use-session';

/** The start page of a role. */
export function homePath({ role, clientId }: Session): string {
  if (role === 'client') return `/clients/${encodeURIComponent(clientId ?? '')}`;
  return role === 'billing' ? '/billing' : '/operations';
}
