import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/deployment/eventually.js';
import type { ApiResponse } from '../console/described-api.js';
import { LOGINS, bearer } from './environment.js';
import type { AccessEnvironment } from './environment.js';

/** The headers of the proxy in front: from this address, over TLS. */
const forwardedHeaders = (address: string, proto = 'https'): Record<string, string> => ({
  'x-forwarded-for': address,
  'x-forwarded-proto': proto,
});

const readCookie = ({ headers }: ApiResponse): string => headers.get('set-cookie') ?? '';
const cookieValue = (response: ApiResponse): string => readCookie(response).split(';')[0] ?? '';

/** Sessions of the page. */
export function sessionCases(environment: AccessEnvironment): void {
  const startSession = (key: string, headers: Record<string, string>): Promise<ApiResponse> =>
    environment.api.post('/v1/session', JSON.stringify({ key }), headers);

  describe('a session', () => {
    it('is a cookie that no script reads, no other site sends, and no network carries unencrypted', async () => {
      const { key } = await environment.key({ role: 'ops' });
      const secure = await startSession(key, forwardedHeaders('192.0.2.1'));
      expect([secure.status, secure.body]).toEqual([200, { name: 'test', role: 'ops' }]);
      expect(readCookie(secure)).toMatch(
        /^__Host-contador=[\w.-]+; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
      );
      const plain = await startSession(key, forwardedHeaders('192.0.2.1', 'http'));
      expect(readCookie(plain)).toMatch(
        /^contador=[\w.-]+; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
      );
    });

    it('opens what its key opens, and fails when a character of it is changed', async () => {
      const { key } = await environment.key({ role: 'client', clientId: 'acme' });
      const cookie = cookieValue(await startSession(key, forwardedHeaders('192.0.2.2')));
      const get = (path: string, value: string) =>
        environment.api.get(path, { ...forwardedHeaders('192.0.2.2'), cookie: `a=b; ${value}` });
      expect((await get('/v1/session', cookie)).body).toEqual({
        ...{ name: 'test', role: 'client', clientId: 'acme' },
      });
      expect((await get('/v1/clients/globex/contracts', cookie)).status).toBe(404);
      expect((await get('/v1/clients', cookie)).status).toBe(403);
      const forged = cookie.replace(/\.[^.]+$/, (signature) => `.${signature.slice(2)}A`);
      expect((await get('/v1/session', forged)).status).toBe(401);
      // a secure console does not accept the plain console's cookie name: another port of the host may have
      // set it
      expect((await get('/v1/session', cookie.replace('__Host-', ''))).status).toBe(401);
    });

    it('changes nothing without the header that only our page sends', async () => {
      const { key } = await environment.key({ role: 'billing' });
      const cookie = cookieValue(await startSession(key, forwardedHeaders('192.0.2.3')));
      const replay = (more: Record<string, string>) =>
        environment.api.post('/v1/ops/dead-letters/replay', JSON.stringify({ all: true }), {
          ...{ ...forwardedHeaders('192.0.2.3'), cookie, ...more },
        });
      const refused = await replay({});
      expect([refused.status, refused.body['code']]).toEqual([403, 'forged-request']);
      expect((await replay({ 'x-contador-request': '1' })).status).toBe(200);
    });

    it('ends when its key is revoked, with the next request', async () => {
      const { key, keyId } = await environment.key({ role: 'ops' });
      const cookie = cookieValue(await startSession(key, forwardedHeaders('192.0.2.4')));
      const session = () => environment.api.get('/v1/session', { ...forwardedHeaders('192.0.2.4'), cookie });
      expect((await session()).status).toBe(200);
      expect((await environment.keys('revoke', keyId)).code).toBe(0);
      await eventually(async () => expect((await session()).status).toBe(401), 10_000);
    }, 60_000);

    it('ends at logout', async () => {
      const { headers, status } = await environment.api.delete('/v1/session', forwardedHeaders('192.0.2.5'));
      expect([status, headers.get('set-cookie')]).toEqual([
        204,
        expect.stringMatching(/^__Host-contador=; Path=\/; Expires=Thu, 01 Jan 1970.*; Secure/),
      ]);
    });

    it('cannot be guessed: an address has few attempts, which do not count for other addresses', async () => {
      const { key } = await environment.key({ role: 'ops' });
      for (let attempt = 0; attempt < LOGINS; attempt++)
        expect((await startSession(`contador_${attempt}`, forwardedHeaders('192.0.2.6'))).status).toBe(401);
      const limited = await startSession(key, forwardedHeaders('192.0.2.6'));
      expect([limited.status, limited.body['code']]).toEqual([429, 'too-many-requests']);
      const seconds = Number(limited.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect((await startSession(key, forwardedHeaders('192.0.2.7'))).status).toBe(200);
      expect(
        (await environment.api.get('/v1/session', { ...bearer(key), ...forwardedHeaders('192.0.2.6') }))
          .status,
      ).toBe(200);
    });
  });
}
