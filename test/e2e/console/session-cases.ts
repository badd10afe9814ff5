import { describe, expect, it } from '@jest/globals';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

/** The session of an open console. */
export function sessionCases(environment: ConsoleEnvironment): void {
  describe('a console that is open', () => {
    it('treats every caller as billing, and reports that', async () => {
      expect((await environment.api.get('/v1/session')).body).toEqual({
        name: expect.stringMatching(/^unauthenticated@/),
        role: 'billing',
      });
    });

    it('accepts login and logout from the page', async () => {
      const logIn = await environment.api.post('/v1/session', JSON.stringify({ key: 'any' }));
      expect([logIn.status, logIn.body['role']]).toEqual([200, 'billing']);
      expect((await environment.api.delete('/v1/session')).status).toBe(204);
    });

    it('explains what is wrong with a login', async () => {
      expect(problem(await environment.api.post('/v1/session', '{}'))).toBe('400 bad-request');
      expect(problem(await environment.api.post('/v1/session', '{'))).toBe('400 not-json');
      expect(problem(await environment.api.post('/v1/session', '{}', { 'content-type': 'text/plain' }))).toBe(
        '415 not-json-type',
      );
      const large = JSON.stringify({ key: 'x'.repeat(300_000) });
      expect(problem(await environment.api.post('/v1/session', large))).toBe('413 body-too-large');
    });

    it('has no keys', async () => {
      expect((await environment.api.get('/v1/keys')).body).toEqual({ keys: [] });
    });
  });
}
