import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '#access';
import type { ApiResponse } from '../console/described-api.js';
import { bearer } from './environment.js';
import type { AccessEnvironment } from './environment.js';
import { BODIES, QUERIES, RULES } from './rules.js';

/** The client and document that the requests are about. */
const OWN = { clientId: 'acme', documentId: 'doc-0' };
const OTHERS = { clientId: 'globex', documentId: 'doc-1' };
const UNKNOWN = { clientId: 'nobody', documentId: 'doc-none' };
type Ids = typeof OWN;

const fill = (template: string, { clientId, documentId }: Ids): string =>
  template
    .replace('{clientId}', clientId)
    .replace('{documentId}', documentId)
    .replace('{line}', '1')
    .replace('{deadLetterId}', '0');

const splitRoute = (route: string): [method: string, template: string] => {
  const [method = '', template = ''] = route.split(' ');
  return [method, template];
};

/** Its response has no end: the request counts as finished when the response starts. */
const ENDLESS = 'GET /v1/live';

async function begin(url: string, headers: Record<string, string>): Promise<ApiResponse> {
  const over = new AbortController();
  const response = await fetch(url, { headers, signal: over.signal });
  const text = response.ok ? '' : await response.text();
  over.abort();
  const body = JSON.parse(text || '{}') as ApiResponse['body'];
  return { status: response.status, headers: response.headers, text, body };
}

/** Every route with every role, and without one. */
export function routeCases(environment: AccessEnvironment): void {
  const ask = (route: string, headers: Record<string, string>, ids: Ids = OWN): Promise<ApiResponse> => {
    const [method, template] = splitRoute(route);
    const path = fill(template, ids) + (QUERIES[route] ?? '');
    if (route === ENDLESS) return begin(environment.url + path, headers);
    const type = { 'content-type': 'application/json' };
    return environment.api.ask(method, path, {
      headers: method === 'POST' ? { ...type, ...headers } : headers,
      ...(method === 'POST' && { body: JSON.stringify(BODIES[route] ?? {}) }),
    });
  };
  const routes = Object.entries(RULES);
  const guarded = routes.filter(([, rule]) => rule !== 'everyone');

  describe('every route', () => {
    const keys: Partial<Record<Role, string>> = {};
    const ended: string[] = [];
    beforeAll(async () => {
      const [ops, billing, client, expiring, revoked] = await Promise.all([
        environment.key({ role: 'ops' }),
        environment.key({ role: 'billing' }),
        environment.key({ role: 'client', clientId: 'acme' }),
        environment.key({ role: 'billing', expiresAt: new Date(Date.now() + 3_000).toISOString() }),
        environment.key({ role: 'billing' }),
      ]);
      Object.assign(keys, { ops: ops.key, billing: billing.key, client: client.key });
      await environment.keys('revoke', revoked.keyId);
      await sleep(Math.max(500, Date.parse(expiring.expiresAt ?? '') - Date.now()));
      ended.push(expiring.key, revoked.key);
    }, 60_000);
    const keyHeader = (role: Role): Record<string, string> => bearer(keys[role] ?? '');

    it('has a rule here, and the API description agrees', () => {
      const described = Object.entries(environment.api.document.paths).flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => [
          `${method.toUpperCase()} ${path}`,
          Reflect.get(operation, 'x-allowed') as unknown,
        ]),
      );
      expect(Object.fromEntries(described)).toEqual(RULES);
    });

    it.each(guarded)('%s is for %j alone', async (route, rule) => {
      for (const role of ['ops', 'billing', 'client'] as const) {
        const { status, body } = await ask(route, keyHeader(role));
        if (rule.includes(role)) expect([401, 403, 500]).not.toContain(status);
        else expect([role, status, body['code']]).toEqual([role, 403, 'forbidden']);
      }
    });

    it.each(guarded)('%s requires a valid key', async (route) => {
      const wrong = `contador_0123456789abcdef_${'x'.repeat(43)}`;
      const others = [wrong, 'a.b.c', ...ended].map(bearer);
      for (const headers of [{}, { authorization: 'Basic YTpi' }, { cookie: 'contador=a.b.c' }, ...others]) {
        const response = await ask(route, headers);
        expect([response.status, response.body['code']]).toEqual([401, 'not-logged-in']);
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
      }
    });

    it.each(routes.filter(([, rule]) => rule === 'everyone'))('%s is for everyone', async (route) => {
      expect([401, 403]).not.toContain((await ask(route, {})).status);
    });

    it('explains why a key is refused', async () => {
      const details = await Promise.all(
        ended.map(async (key) => (await ask('GET /v1/session', bearer(key))).body['detail']),
      );
      expect(details).toEqual([
        'The access key has expired: request a new one',
        'The access key has been revoked: request a new one',
      ]);
    });

    const ofClients = guarded.filter(
      ([route, rule]) => /\{(client|document)Id\}/.test(route) && rule.includes('client'),
    );

    it.each(ofClients)('%s gives a client its own data', async (route) => {
      expect((await ask(route, keyHeader('client'))).status).toBe(200);
    });

    it.each(ofClients)('%s responds for another client as for one that does not exist', async (route) => {
      const askClient = async (ids: Ids): Promise<unknown[]> => {
        const { status, body } = await ask(route, keyHeader('client'), ids);
        const text = JSON.stringify(body).replaceAll(ids.documentId, '…').replaceAll(ids.clientId, '…');
        return [status, text];
      };
      expect((await ask(route, keyHeader('billing'), OTHERS)).status).toBe(200);
      const others = await askClient(OTHERS);
      expect(others[0]).toBe(404);
      expect(others).toEqual(await askClient(UNKNOWN));
    });

    it('lists only a client’s own documents, whatever the query', async () => {
      const list = (query: string) => environment.api.get(`/v1/documents${query}`, keyHeader('client'));
      const listClients = ({ body }: ApiResponse) =>
        new Set((body['documents'] as { clientId: string }[]).map(({ clientId }) => clientId));
      expect(listClients(await list(''))).toEqual(new Set(['acme']));
      expect(listClients(await list('?clientId=acme'))).toEqual(new Set(['acme']));
      const [others, unknown] = [await list('?clientId=globex'), await list('?clientId=nobody')];
      expect([others.status, others.text]).toEqual([404, unknown.text]);
      expect((await list('?clientId=acme&clientId=globex')).status).toBe(400);
    });

    it('does not even reveal to a client that another’s document is unchanged', async () => {
      const all = await environment.api.get('/v1/documents/doc-1', keyHeader('billing'));
      const etag = all.headers.get('etag') ?? '';
      const asked = (key: Record<string, string>) =>
        environment.api.get('/v1/documents/doc-1', { ...key, 'if-none-match': etag });
      expect((await asked(keyHeader('billing'))).status).toBe(304);
      expect((await asked(keyHeader('client'))).status).toBe(404);
    });
  });
}
