import { describe, expect, it } from '@jest/globals';
import { contract } from './contracts.js';
import { problem } from './environment.js';
import type { ApiResponse } from './described-api.js';
import type { ConsoleEnvironment } from './environment.js';

export function compareCases(environment: ConsoleEnvironment): void {
  describe('compare', () => {
    const ask = (body: unknown, clientId = 'compared'): Promise<ApiResponse> =>
      environment.api.post(`/v1/clients/${clientId}/compare`, JSON.stringify(body));
    const draft = {
      ...contract('compared', 9),
      ...{ model: 'hourly', contacts: undefined },
      team: { hours: 'contracted', quantity: '100', unitPrice: '20' },
    };

    it('returns the cost of any period under other terms, and signs nothing', async () => {
      await environment.sign(contract('compared', 1, { fees: [{ id: 'pm', amount: '100', per: 'period' }] }));
      const { status, body } = await ask({
        period: '2026-02-01',
        contracts: [draft, { ...draft, tax: { category: 'E', rate: '0' } }],
      });
      expect([status, body]).toMatchObject([
        200,
        {
          period: { firstDay: '2026-02-01', lastDay: '2026-02-28' },
          choices: [
            { name: 'present', net: '100.00', difference: '0.00' },
            { name: 'draft-1', net: '2000.00', difference: '1900.00', total: '2420.00' },
            { name: 'draft-2', total: '2000.00' },
          ],
        },
      ]);
      const { body: signed } = await environment.api.get('/v1/clients/compared/contracts');
      expect(signed['latest']).toBe(1);
      const { body: derived } = await ask({ hourPrice: '20' });
      expect(derived['choices']).toMatchObject([{ name: 'present' }, { name: 'hourly' }, { name: 'mixed' }]);
    });

    it('reports all faults', async () => {
      const response = await ask({
        contracts: [
          { ...draft, currency: 'USD' },
          { ...draft, tax: {} },
        ],
        odd: 1,
      });
      expect([problem(response), response.body['faults']]).toMatchObject([
        '422 invalid-comparison',
        [{ pointer: '/odd' }, { pointer: '/contracts/1/tax/category' }, { pointer: '/contracts/1/tax/rate' }],
      ]);
      const dollars = await ask({ contracts: [{ ...draft, currency: 'USD' }] });
      expect(dollars.body['faults']).toMatchObject([
        { pointer: '/contracts/0/currency', code: 'other-currency' },
      ]);
      expect(problem(await ask({}, 'nobody'))).toBe('404 unknown-client');
      expect(problem(await ask({ period: '2024-01-31' }))).toBe('404 no-period');
      const path = '/v1/clients/compared/compare';
      expect(problem(await environment.api.post(path, '{'))).toBe('400 not-json');
      expect(problem(await environment.api.post(path, '{}', { 'content-type': 'text/plain' }))).toBe(
        '415 not-json-type',
      );
      expect(problem(await environment.api.post(path, `"${'x'.repeat(300_000)}"`))).toBe(
        '413 body-too-large',
      );
    });
  });
}
