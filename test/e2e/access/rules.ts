import type { Role } from '#runtime';

export type Rule = 'everyone' | readonly Role[];

const READERS: Rule = ['ops', 'billing', 'client'];
const STAFF: Rule = ['ops', 'billing'];
const BILLING: Rule = ['billing'];

/**
 * Who may call what, said a second time and apart from the routes. A route that is not here fails the suite: whoever
 * adds one decides here who may call it, and what is asked of it to be answered in full.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  'POST /v1/contracts': BILLING,
  'POST /v1/contracts/check': BILLING,
  'GET /v1/clients': STAFF,
  'GET /v1/clients/{clientId}/contracts': READERS,
  'GET /v1/clients/{clientId}/usage': READERS,
  'GET /v1/clients/{clientId}/statement': READERS,
  'GET /v1/clients/{clientId}/periods': READERS,
  'GET /v1/clients/{clientId}/preview': READERS,
  'POST /v1/clients/{clientId}/compare': READERS,
  'POST /v1/clients/{clientId}/adjustments': BILLING,
  'GET /v1/clients/{clientId}/adjustments': READERS,
  'GET /v1/documents': READERS,
  'GET /v1/documents/{documentId}': READERS,
  'GET /v1/documents/{documentId}/lines/{line}/events': READERS,
  'GET /v1/ops/ingest': STAFF,
  'GET /v1/ops/closing': STAFF,
  'GET /v1/ops/platforms': STAFF,
  'GET /v1/ops/dead-letters': STAFF,
  'GET /v1/ops/dead-letters/counts': STAFF,
  'GET /v1/ops/dead-letters/{letterId}': STAFF,
  'POST /v1/ops/dead-letters/replay': STAFF,
  'GET /v1/live': READERS,
  'GET /v1/session': READERS,
  'POST /v1/session': 'everyone',
  'DELETE /v1/session': 'everyone',
  'GET /v1/keys': STAFF,
  'GET /v1/audit': BILLING,
  'GET /health/live': 'everyone',
  'GET /health/ready': 'everyone',
  'GET /metrics': 'everyone',
};

/** What a route needs in its query to be answered. */
export const QUERIES: Readonly<Record<string, string>> = {
  'GET /v1/clients/{clientId}/usage': '?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&by=day',
  'GET /v1/clients/{clientId}/statement': '?period=2026-03-01',
  'GET /v1/clients/{clientId}/preview': '?period=2026-03-01',
};

/** The same of its body; others get an empty one, which is read by those only who may send it. */
export const BODIES: Readonly<Record<string, object>> = {
  'POST /v1/clients/{clientId}/compare': { period: '2026-03-01' },
};
