import { describe, expect, it } from '@jest/globals';
import { bearer } from './environment.js';
import type { AccessEnvironment } from './environment.js';

/** Tokens of the identity provider, as set in the configuration. */
export function tokenCases(environment: AccessEnvironment): void {
  describe('a token', () => {
    it('opens what its role may open, under the name that the provider knows', async () => {
      const token = await environment.provider.token({ contador_role: 'client', contador_client: 'acme' });
      const { body } = await environment.api.get('/v1/session', bearer(token));
      expect(body).toEqual({ name: 'ana@example.com', role: 'client', clientId: 'acme' });
      expect((await environment.api.get('/v1/clients/acme/contracts', bearer(token))).status).toBe(200);
      expect((await environment.api.get('/v1/clients/globex/contracts', bearer(token))).status).toBe(404);
    });

    it('without a role, or of a client that is not named, is refused', async () => {
      for (const claims of [{}, { contador_role: 'root' }, { contador_role: 'client' }]) {
        const { status, body } = await environment.api.get(
          '/v1/session',
          bearer(await environment.provider.token(claims)),
        );
        expect([status, body['code']]).toEqual([403, 'forbidden']);
      }
    });

    it('opens a session that does not outlive it', async () => {
      const token = await environment.provider.token({ contador_role: 'ops' }, '2m');
      const address = { 'x-forwarded-for': '192.0.2.20' };
      const { headers } = await environment.api.post('/v1/session', JSON.stringify({ key: token }), address);
      const [, seconds] = /Max-Age=(\d+)/.exec(headers.get('set-cookie') ?? '') ?? [];
      expect(Number(seconds)).toBeGreaterThan(60);
      expect(Number(seconds)).toBeLessThanOrEqual(150);
    });
  });
}
