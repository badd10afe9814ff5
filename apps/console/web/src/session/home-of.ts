import type { Session } from './use-session';

/** Where each role begins. */
export function homeOf({ role, clientId }: Session): string {
  if (role === 'client') return `/clients/${encodeURIComponent(clientId ?? '')}`;
  return role === 'billing' ? '/billing' : '/operations';
}
