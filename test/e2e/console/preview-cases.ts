import { describe, expect, it } from '@jest/globals';
import { contract } from './contracts.js';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

export function previewCases(environment: ConsoleEnvironment): void {
  describe('preview', () => {
    it('is the current invoice, marked as not issued, with a forecast', async () => {
      const fees = [{ id: 'pm', amount: '100', per: 'period' }];
      await environment.sign(contract('previewed', 1, { fees }));
      const { status, body } = await environment.api.get('/v1/clients/previewed/preview');
      expect([status, body]).toMatchObject([
        200,
        {
          ...{
            issued: false,
            clientId: 'previewed',
            state: 'later',
            net: '100.00',
            total: '121.00',
            others: [],
          },
          ...{
            lines: [{ component: 'fee', amount: '100.00' }],
            forecast: { net: '100.00', taxAmount: '21.00' },
          },
        },
      ]);
      expect(body).not.toHaveProperty('documentId');
    });

    it('is of the period that holds a date, or of the next to close with everything that it books', async () => {
      const { body } = await environment.api.get('/v1/clients/previewed/preview?period=2026-01-31');
      expect(body).toMatchObject({
        ...{ state: 'next', type: 'invoice', customer: { name: 'previewed' } },
        period: { from: '2025-12-31T23:00:00Z', to: '2026-01-31T23:00:00Z' },
      });
      expect(body).not.toHaveProperty('forecast');
    });

    it('does not exist without a contract in force, or for an unknown client', async () => {
      const readProblem = async (path: string) => problem(await environment.api.get(`/v1/clients/${path}`));
      expect(await readProblem('previewed/preview?period=2024-01-31')).toBe('404 no-period');
      expect(await readProblem('previewed/preview?period=january')).toBe('400 invalid-query');
      expect(await readProblem('nobody/preview')).toBe('404 unknown-client');
    });
  });
}
