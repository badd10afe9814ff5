import { describe, expect, it } from '@jest/globals';
import { choosePartition, toKafkaMessage } from '#kafka';
import { eventually } from '../../support/deployment/eventually.js';
import { contract } from './contracts.js';
import { PARTITIONS, problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

const envelope = { specversion: '1.0', source: '/contador/billing' } as const;

export function signingCases(environment: ConsoleEnvironment): void {
  describe('signing', () => {
    it('signs after the latest version that the caller knows, and not after another', async () => {
      const sign = (version: number, ifMatch: string) =>
        environment.sign(
          contract('known', version, { effectiveFrom: `2026-0${version}-01T00:00:00+01:00` }),
          {
            'if-match': ifMatch,
          },
        );
      expect((await sign(1, '"0"')).status).toBe(201);
      expect(problem(await sign(2, '"0"'))).toBe('412 signed-meanwhile');
      expect((await sign(2, '"1"')).status).toBe(201);
      expect((await sign(1, '"0"')).status).toBe(200);
      expect(problem(await sign(3, 'three'))).toBe('400 bad-request');
      const { body } = await environment.api.get('/v1/clients/known/contracts');
      expect(body['latest']).toBe(2);
    });

    it('returns the response that a version would get, and signs nothing', async () => {
      const check = (terms: unknown) => environment.api.post('/v1/contracts/check', JSON.stringify(terms));
      const version = contract('checked', 1);
      expect((await check(version)).body).toEqual({ faults: [], backdates: false });
      const wrong = await check({ ...version, zone: 'Mars/Base', tax: { category: 'S', rate: '-1' } });
      expect(wrong.body['faults']).toMatchObject([{ pointer: '/tax/rate' }, { pointer: '/zone' }]);
      expect(problem(await environment.api.get('/v1/clients/checked/contracts'))).toBe('404 unknown-client');
      expect(
        problem(await environment.api.post('/v1/contracts/check', '{}', { 'content-type': 'text/plain' })),
      ).toBe('415 not-json-type');
      expect(problem(await check('x'.repeat(300_000)))).toBe('413 body-too-large');
      await environment.sign(version);
      expect((await check(version)).body).toEqual({ faults: [], backdates: false });
      const again = { ...version, version: 2, effectiveFrom: '2026-06-01T00:00:00+02:00' };
      expect((await check(again)).body).toEqual({ faults: [], backdates: false, sameAs: 1 });
      expect((await check({ ...version, currency: 'USD' })).body).toMatchObject({
        faults: [{ pointer: '/version', code: 'version-conflict' }],
      });
      expect(problem(await environment.api.post('/v1/contracts/check', '{'))).toBe('400 not-json');
    });

    it('lets one of two callers sign who know the same latest version', async () => {
      const responses = await Promise.all(
        [1, 2, 3, 4].map((version) => environment.sign(contract('both', version), { 'if-match': '"0"' })),
      );
      expect(responses.map(({ status }) => status).sort()).toEqual([201, 412, 412, 412]);
    });

    it('requires a reason where periods are closed, and stores it', async () => {
      await environment.sign(contract('late', 1));
      const close = { clientId: 'late', from: '2025-12-31T23:00:00Z', to: '2026-01-31T23:00:00Z' };
      const attributes = { ...envelope, id: 'close-1', type: 'period.close' };
      await environment.producer.send(environment.topics.journal, [
        { ...toKafkaMessage({ ...attributes, data: close }), partition: choosePartition('late', PARTITIONS) },
      ]);
      await eventually(async () => {
        const { body } = await environment.api.get('/v1/clients/late/periods');
        expect((body['periods'] as { state: string }[])[0]?.state).toBe('closed');
      });
      const backdated = contract('late', 2, { effectiveFrom: '2026-01-15T00:00:00+01:00', note: 'cheaper' });
      expect(problem(await environment.sign(backdated))).toBe('422 backdating-needs-reason');
      expect(problem(await environment.sign(backdated, {}, '?reason=%20'))).toBe('400 invalid-query');
      const reason = 'acordado en enero, año nuevo';
      const response = await environment.sign(backdated, {}, `?reason=${encodeURIComponent(reason)}`);
      expect([response.status, response.body['reason']]).toEqual([201, reason]);
      const events = await environment.readRecords(environment.topics.audit);
      const audited = events.find(({ headers }) => String(headers['ce_id']) === 'contract.signed/late/2');
      expect(JSON.parse(String(audited?.value))).toMatchObject({
        ...{ reason, before: { version: 1 }, after: { version: 2, note: 'cheaper' } },
      });
    });
  });
}
