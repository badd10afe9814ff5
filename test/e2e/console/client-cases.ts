import { describe, expect, it } from '@jest/globals';
import { contract } from './contracts.js';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

export function clientCases(environment: ConsoleEnvironment): void {
  describe('clients', () => {
    it('lists the versions of a client in the order of time', async () => {
      const later = contract('acme', 2, { effectiveFrom: '2026-03-01T00:00:00+01:00' });
      expect((await environment.sign(later)).status).toBe(201);
      const { body } = await environment.api.get('/v1/clients/acme/contracts');
      expect(body['contracts']).toMatchObject([
        { version: 1, state: 'past', from: '2025-12-31T23:00:00.000Z', to: '2026-02-28T23:00:00.000Z' },
        { version: 2, state: 'in-force', contract: later },
      ]);
    });

    it.each(['contracts', 'usage?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z', 'periods'])(
      'has no %s of an unknown client',
      async (path) => {
        for (const id of ['nobody', '__proto__', encodeURIComponent('{journal.0}:position')])
          expect(problem(await environment.api.get(`/v1/clients/${id}/${path}`))).toBe('404 unknown-client');
      },
    );
  });
}
