import { describe, expect, it } from '@jest/globals';
import { contract } from './contracts.js';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

const order = {
  ...{ id: 'sla-3', kind: 'credit', amount: '15.50', description: 'Service credit', reason: 'año malo' },
  bookedBy: 'ana',
};

export function adjustmentCases(environment: ConsoleEnvironment): void {
  describe('adjustments', () => {
    const path = '/v1/clients/credited/adjustments';
    const book = (body: unknown, at = path, headers = {}) =>
      environment.api.post(at, JSON.stringify(body), headers);

    it('books an adjustment once: 201, then 200, and 409 for a different one under the id', async () => {
      await environment.sign(contract('credited', 1));
      const first = await book(order);
      expect([first.status, first.headers.get('location')]).toEqual([201, path]);
      expect(first.body).toMatchObject({ ...order, clientId: 'credited', currency: 'EUR' });
      expect(first.body).not.toHaveProperty('document');
      const again = await book({ ...order, amount: '15.5' });
      expect([again.status, again.body]).toEqual([200, first.body]);
      expect(problem(await book({ ...order, kind: 'charge' }))).toBe('409 adjustment-conflict');
      expect((await environment.api.get(path)).body).toEqual({
        clientId: 'credited',
        adjustments: [first.body],
      });
    });

    it('shows it in the preview, and in the audit with its sender', async () => {
      const { body } = await environment.api.get('/v1/clients/credited/preview?period=2026-01-31');
      expect(body['lines']).toMatchObject([{ component: 'credit', amount: '-15.50', adjustmentId: 'sla-3' }]);
      expect(body['total']).toBe('-18.76');
      const audited = (await environment.readRecords(environment.topics.audit)).filter(
        ({ headers }) => String(headers['ce_id']) === 'adjustment.booked/credited/sla-3',
      );
      expect(JSON.parse(String(audited[0]?.value))).toMatchObject({
        ...{ before: null, after: { bookedBy: 'ana' }, reason: 'año malo' },
        by: expect.stringMatching(/^unauthenticated@/),
      });
    });

    it('reports every fault, and refuses a body that is not a JSON object of allowed size', async () => {
      const faulty = await book({ ...order, id: '-', amount: '1.005', colour: 'red' });
      expect(problem(faulty)).toBe('422 invalid-adjustment');
      expect(faulty.body['faults']).toMatchObject([{ pointer: '/colour' }, { pointer: '/id' }]);
      expect(problem(await book({ ...order, id: 'x', amount: '1.005' }))).toBe('422 invalid-adjustment');
      expect(problem(await environment.api.post(path, '{'))).toBe('400 not-json');
      expect(problem(await book(order, path, { 'content-type': 'text/plain' }))).toBe('415 not-json-type');
      expect(problem(await book({ ...order, reason: 'x'.repeat(300_000) }))).toBe('413 body-too-large');
    });

    it('accepts adjustments of known clients only', async () => {
      expect(problem(await book(order, '/v1/clients/nobody/adjustments'))).toBe('404 unknown-client');
      expect(problem(await environment.api.get('/v1/clients/nobody/adjustments'))).toBe('404 unknown-client');
    });
  });
}
