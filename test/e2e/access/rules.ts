import type { Role } from '#access';

export type Rule = 'everyone' | readonly Role[];

const READERS: Rule = ['ops', 'billing', 'client'];
const STAFF: Rule = ['ops', 'billing'];
const BILLING: Rule = ['billing'];

/**
 * Who may call which route, stated again and independently of the routes. A route without a rule here fails
 * the suite: its author decides here who may call it, and which request gets a full response.
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
  'GET /v1/ops/dead-letters/{deadLetterId}': STAFF,
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

/** The query that a route needs to response. */
export const QUERIES: Readonly<Record<string, string>> = {
  'GET /v1/clients/{clientId}/usage': '?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&by=day',
  'GET /v1/clients/{clientId}/statement': '?period=2026-03-01',
  'GET /v1/clients/{clientId}/preview': '?period=2026-03-01',
};

/** The body that a route needs; others get an empty one, which is read only for callers who may send it. */
export const BODIES: Readonly<Record<string, object>> = {
  'POST /v1/clients/{clientId}/compare': { period: '2026-03-01' },
};
