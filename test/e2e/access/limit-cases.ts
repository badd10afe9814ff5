import { beforeAll, describe, expect, it } from '@jest/globals';
import { DescribedApi } from '../console/described-api.js';
import { bearer } from './environment.js';
import type { AccessEnvironment } from './environment.js';

/** Headers of every response, and the rate limits. */
export function limitCases(environment: AccessEnvironment): void {
  describe('a caller', () => {
    let api: DescribedApi;
    let url = '';
    beforeAll(async () => {
      const console = environment.deployment.app('console', {
        ...environment.settings,
        CONTADOR_REQUEST_LIMIT: '3',
      });
      await console.start();
      url = console.url;
      api = await DescribedApi.open(url);
    }, 60_000);

    it('has a limit of requests per minute, gets the remaining number, and does not affect other callers', async () => {
      const [busy, other] = await Promise.all([
        environment.key({ role: 'ops' }),
        environment.key({ role: 'ops' }),
      ]);
      const ask = (key: string) => api.get('/v1/session', bearer(key));
      const left: (string | null)[] = [];
      for (let asked = 0; asked < 3; asked++) {
        const { status, headers } = await ask(busy.key);
        expect([status, headers.get('ratelimit-policy')]).toEqual([200, '"requests";q=3;w=60']);
        left.push(headers.get('ratelimit')?.replace(/t=\d+/, 't') ?? null);
      }
      expect(left).toEqual(['"requests";r=2;t', '"requests";r=1;t', '"requests";r=0;t']);
      const { status, headers, body } = await ask(busy.key);
      expect([status, body['code']]).toEqual([429, 'too-many-requests']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await ask(other.key)).status).toBe(200);
    });

    it('with a wrong key is limited by address; probes are never limited', async () => {
      const ask = (address: string) =>
        api.get('/v1/session', { ...bearer('wrong'), 'x-forwarded-for': address });
      const statuses: number[] = [];
      for (let asked = 0; asked < 4; asked++) statuses.push((await ask('192.0.2.30')).status);
      expect(statuses).toEqual([401, 401, 401, 429]);
      expect((await ask('192.0.2.31')).status).toBe(401);
      for (let asked = 0; asked < 10; asked++) expect((await fetch(`${url}/health/live`)).status).toBe(200);
    });
  });

  describe('browsers', () => {
    it.each(['/', '/v1/session', '/v1/openapi.json', '/nowhere.js'])(
      'get at %s the list of what they may load',
      async (path) => {
        const { headers } = await fetch(environment.url + path);
        expect(headers.get('content-security-policy')).toBe(
          "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';" +
            "form-action 'self';base-uri 'none';frame-ancestors 'none'",
        );
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('access-control-allow-origin')).toBeNull();
        expect(headers.get('x-powered-by')).toBeNull();
      },
    );

    it('get a page without inline scripts or styles', async () => {
      const page = await (await fetch(environment.url)).text();
      expect(page).toMatch(/<script[^>]* src="/);
      expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
    });
  });
}
