import { describe, expect, it } from '@jest/globals';
import { contract } from './contracts.js';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

export function statementCases(environment: ConsoleEnvironment): void {
  describe('statement', () => {
    it('shows how much was handled in a period and how well, and the same as CSV', async () => {
      await environment.sign(contract('metered-only', 1));
      const { body } = await environment.api.get('/v1/clients/metered-only/statement');
      expect(body).toMatchObject({
        ...{ clientId: 'metered-only', zone: 'Europe/Madrid', state: expect.any(String) },
        total: { contacts: expect.any(Number), abandoned: 0 },
      });
      const csv = await environment.api.get('/v1/clients/metered-only/statement', { accept: 'text/csv' });
      expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(csv.headers.get('vary')).toContain('Accept');
      const [header = '', total = ''] = csv.text.split('\r\n');
      const row = Object.fromEntries(header.split(',').map((name, index) => [name, total.split(',')[index]]));
      const { contacts, handleMs } = body['total'] as { contacts: number; handleMs: number };
      expect(row).toMatchObject({ of: 'period', contacts: String(contacts), handleMs: String(handleMs) });
    });

    it('does not exist without a contract in force, or for an unknown client', async () => {
      const readStatement = async (path: string) => problem(await environment.api.get(`/v1/clients/${path}`));
      expect(await readStatement('metered-only/statement?period=2024-01-31')).toBe('404 no-period');
      expect(await readStatement('metered-only/statement?period=january')).toBe('400 invalid-query');
      expect(await readStatement('nobody/statement')).toBe('404 unknown-client');
    });
  });

  it('refuses a period that is too long, and explains what to request instead', async () => {
    const year = new Date().getUTCFullYear();
    const starts = [`${year - 1}-01-01`, `${year + 1}-01-01`];
    await environment.sign(contract('patient', 1, { period: { kind: 'table', starts } }));
    const of = '/v1/clients/patient';
    const responses = [
      ...[await environment.api.get(`${of}/statement`), await environment.api.get(`${of}/preview`)],
      await environment.api.post(`${of}/compare`, '{}'),
    ];
    for (const response of responses) {
      expect(problem(response)).toBe('422 period-too-long');
      expect(response.body['detail']).toContain('request its usage by day in parts');
    }
  });

  describe('CSV', () => {
    const csv = { accept: 'text/csv' };
    const lines = (text: string): string[] => text.split('\r\n').slice(0, -1);

    it('has the rows of the JSON, and a link to the next page', async () => {
      const list = await environment.api.get('/v1/documents?limit=2', csv);
      const { body } = await environment.api.get('/v1/documents?limit=2');
      const documents = body['documents'] as { documentId: string }[];
      expect(
        lines(list.text)
          .slice(1)
          .map((line) => line.split(',')[0]),
      ).toEqual(documents.map(({ documentId }) => documentId));
      const [, next = ''] = /<([^>]+)>; rel="next"/.exec(list.headers.get('link') ?? '') ?? [];
      expect(next).toBe(`/v1/documents?limit=2&cursor=${String(body['next'])}`);
      expect(lines((await environment.api.get(next, csv)).text)[0]).toBe(lines(list.text)[0]);
    });

    it('of one document has its lines, under a separate ETag', async () => {
      const response = await environment.api.get('/v1/documents/doc-2', csv);
      expect(lines(response.text)[1]).toContain('fee,Project manager');
      const etag = response.headers.get('etag') ?? '';
      const hash = /^"csv-2-([0-9a-f]{64})"$/.exec(etag)?.[1];
      expect(
        (await environment.api.get('/v1/documents/doc-2', { ...csv, 'if-none-match': `"csv-${hash}"` }))
          .status,
      ).toBe(200);
      expect(
        (await environment.api.get('/v1/documents/doc-2', { ...csv, 'if-none-match': etag })).status,
      ).toBe(304);
      expect((await environment.api.get('/v1/documents/doc-2', { 'if-none-match': etag })).status).toBe(200);
      const events = await environment.api.get('/v1/documents/doc-2/lines/1/events', csv);
      expect(lines(events.text)).toHaveLength(1);
    });

    it('is not returned where the client accepts neither CSV nor JSON', async () => {
      const range = 'from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z';
      for (const path of [
        ...['/v1/documents', '/v1/documents/doc-2', '/v1/documents/doc-2/lines/1/events'],
        ...[`/v1/clients/metered-only/usage?${range}`, '/v1/clients/metered-only/statement'],
      ]) {
        expect(problem(await environment.api.get(path, { accept: 'application/xml' }))).toBe(
          '406 not-acceptable',
        );
        expect(
          (await environment.api.get(path, { accept: 'text/html, */*;q=0.1' })).headers.get('content-type'),
        ).toMatch(/^application\/json/);
      }
    });
  });
}
