import { describe, expect, it } from '@jest/globals';
import { problem } from './given.js';
import type { Given } from './given.js';

/** What an open console says of access. */
export function sessionCases(given: Given): void {
  describe('a console that is open', () => {
    it('takes everybody for billing, and says so', async () => {
      expect((await given.api.get('/v1/session')).body).toEqual({
        name: expect.stringMatching(/^unauthenticated@/),
        role: 'billing',
      });
    });

    it('lets the page log in and out as if it were needed', async () => {
      const logIn = await given.api.post('/v1/session', JSON.stringify({ key: 'any' }));
      expect([logIn.status, logIn.body['role']]).toEqual([200, 'billing']);
      expect((await given.api.delete('/v1/session')).status).toBe(204);
    });

    it('says what is wrong with a login', async () => {
      expect(problem(await given.api.post('/v1/session', '{}'))).toBe('400 bad-request');
      expect(problem(await given.api.post('/v1/session', '{'))).toBe('400 not-json');
      expect(problem(await given.api.post('/v1/session', '{}', { 'content-type': 'text/plain' }))).toBe(
        '415 not-json-type',
      );
      const large = JSON.stringify({ key: 'x'.repeat(300_000) });
      expect(problem(await given.api.post('/v1/session', large))).toBe('413 body-too-large');
    });

    it('has no keys', async () => {
      expect((await given.api.get('/v1/keys')).body).toEqual({ keys: [] });
    });
  });
}
