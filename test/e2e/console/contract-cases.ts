import { describe, expect, it } from '@jest/globals';
import { AppProcess } from '../../support/processes/index.js';
import { contract } from './contracts.js';
import { DescribedApi } from './described-api.js';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

export function contractCases(environment: ConsoleEnvironment): void {
  describe('POST /v1/contracts', () => {
    it('signs a version once: 201, then 200, and 409 for other terms', async () => {
      const first = await environment.sign(contract('acme', 1));
      expect(first.status).toBe(201);
      expect(first.headers.get('location')).toBe('/v1/clients/acme/contracts');
      expect(first.body).toMatchObject({
        clientId: 'acme',
        version: 1,
        state: 'in-force',
        contract: contract('acme', 1),
      });
      const again = await environment.sign(contract('acme', 1, { note: 'as before', bands: [] }));
      expect([again.status, again.body['recordedAt']]).toEqual([200, first.body['recordedAt']]);
      expect(problem(await environment.sign(contract('acme', 1, { currency: 'USD' })))).toBe(
        '409 version-conflict',
      );
    });

    it('reports every fault of a version with its pointer', async () => {
      const { prices = [] } = contract('acme', 2).contacts ?? {};
      const faulty = contract('acme', 2, {
        zone: 'Mars/Olympus',
        colour: 'red',
        contacts: { prices: [...prices, { channel: 'fax', basis: 'handle', unitPrice: 1 }] },
      });
      const response = await environment.sign(faulty);
      expect(problem(response)).toBe('422 invalid-contract');
      const pointers = (response.body['faults'] as { pointer: string }[]).map(({ pointer }) => pointer);
      expect(pointers.sort()).toEqual([
        '/colour',
        '/contacts/prices/1/channel',
        '/contacts/prices/1/unitPrice',
        '/zone',
      ]);
    });

    it('refuses a currency that changes inside a period of earlier versions', async () => {
      const dollars = contract('acme', 2, { effectiveFrom: '2026-02-10T00:00:00+01:00', currency: 'USD' });
      const response = await environment.sign(dollars);
      expect(problem(response)).toBe('422 invalid-contract');
      expect(response.body['faults']).toMatchObject([{ pointer: '/currency', code: 'currency-change' }]);
    });

    it('refuses a seller that is not configured, and names the configured ones', async () => {
      const response = await environment.sign(contract('of-nobody', 1, { seller: 'nobody' }));
      expect(problem(response)).toBe('422 invalid-contract');
      expect(response.body['faults']).toEqual([
        {
          ...{ pointer: '/seller', code: 'unknown-seller' },
          message: 'seller "nobody" is not configured; must be one of main',
        },
      ]);
      expect(problem(await environment.api.get('/v1/clients/of-nobody/contracts'))).toBe(
        '404 unknown-client',
      );
    });

    it('accepts exactly one object', async () => {
      for (const body of [[contract('acme', 2)], 'acme', 7, null])
        expect(problem(await environment.sign(body))).toBe('422 invalid-contract');
    });

    it('refuses a body that is no JSON, is not sent as JSON, or is too large', async () => {
      expect(problem(await environment.api.post('/v1/contracts', '{"clientId":'))).toBe('400 not-json');
      expect(
        problem(
          await environment.api.post('/v1/contracts', JSON.stringify(contract('acme', 2)), {
            'content-type': 'text/plain',
          }),
        ),
      ).toBe('415 not-json-type');
      const large = contract('acme', 2, { note: 'x'.repeat(300_000) });
      expect(problem(await environment.sign(large))).toBe('413 body-too-large');
      const nested = '['.repeat(50_000) + ']'.repeat(50_000);
      expect(problem(await environment.api.post('/v1/contracts', nested))).toBe('422 invalid-contract');
    });

    it('gives a number to one of many simultaneous versions, and keeps all others out of the log', async () => {
      const second = new AppProcess('console', environment.env);
      await second.start();
      const other = await DescribedApi.open(second.url);
      const responses = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          (index % 2 ? environment.api : other).post(
            '/v1/contracts',
            JSON.stringify(contract('race', 1, { grace: `PT${index + 1}H` })),
          ),
        ),
      );
      await second.stop();
      expect(responses.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
      const records = (await environment.readRecords(environment.topics.contracts)).filter(
        ({ key }) => key?.toString() === 'race/1',
      );
      expect(records.map(({ value }) => JSON.parse(String(value)) as unknown)).toEqual([
        responses.find(({ status }) => status === 201)?.body['contract'],
      ]);
    });

    it('records in the audit topic who signed what and when', async () => {
      const events = (await environment.readRecords(environment.topics.audit)).filter(
        ({ key }) => key?.toString() === 'acme',
      );
      expect(new Set(events.map(({ headers }) => String(headers['ce_id'])))).toEqual(
        new Set(['contract.signed/acme/1']),
      );
      expect(events.map(({ headers }) => String(headers['ce_type']))).toContain('contract.signed');
      expect(JSON.parse(String(events[0]?.value))).toMatchObject({
        clientId: 'acme',
        version: 1,
        by: expect.stringMatching(/^unauthenticated@/),
        before: null,
        after: { currency: 'EUR' },
      });
    });

    it('ignores records of the topic that are no contracts', async () => {
      await environment.producer.send(environment.topics.contracts, [
        { key: 'junk', value: '{"not":"a contract"' },
        { key: 'junk', value: null },
      ]);
      expect((await environment.sign(contract('after-junk', 1))).status).toBe(201);
    });
  });
}
