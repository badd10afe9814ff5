import { beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import type { ApiResponse } from './described-api.js';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';
import { issueDocuments } from './issue-documents.js';

export function documentCases(environment: ConsoleEnvironment): void {
  describe('documents', () => {
    let issued: Map<string, IssuedDocument>;
    beforeAll(async () => {
      issued = await issueDocuments(environment.redis, environment.prefix);
    });
    const ids = ({ body }: ApiResponse) =>
      (body['documents'] as { documentId: string }[]).map(({ documentId }) => documentId);

    it('lists them oldest first, by client and by time, a page at a time', async () => {
      expect(ids(await environment.api.get('/v1/documents'))).toEqual([...issued.keys()]);
      expect(ids(await environment.api.get('/v1/documents?clientId=globex'))).toEqual(['doc-1', 'doc-3']);
      const dates = 'from=2026-03-02T00:00:00Z&to=2026-03-04T00:00:00Z';
      expect(ids(await environment.api.get(`/v1/documents?${dates}`))).toEqual(['doc-1', 'doc-2']);
      const first = await environment.api.get('/v1/documents?limit=3');
      const cursor = String(first.body['next']);
      expect([
        ...ids(first),
        ...ids(await environment.api.get(`/v1/documents?limit=3&cursor=${cursor}`)),
      ]).toEqual([...issued.keys()]);
      expect(problem(await environment.api.get(`/v1/documents?limit=3&cursor=${cursor}&clientId=acme`))).toBe(
        '400 invalid-query',
      );
      for (const query of ['limit=0', 'limit=x', 'clientId=../x', 'clientId=acme&clientId=globex'])
        expect(problem(await environment.api.get(`/v1/documents?${query}`))).toBe('400 invalid-query');
    });

    it('returns one byte for byte, with its content hash as ETag', async () => {
      const hash = issued.get('doc-2')?.contentHash ?? '';
      const response = await environment.api.get('/v1/documents/doc-2');
      expect([response.status, response.headers.get('etag'), response.text]).toEqual([
        200,
        `"${hash}"`,
        JSON.stringify(issued.get('doc-2')),
      ]);
      expect(
        (await environment.api.get('/v1/documents/doc-2', { 'if-none-match': `"${hash}"` })).status,
      ).toBe(304);
      expect((await environment.api.get('/v1/documents/doc-2', { 'if-none-match': '"other"' })).status).toBe(
        200,
      );
      expect(problem(await environment.api.get('/v1/documents/doc-9'))).toBe('404 unknown-document');
      const long = await environment.api.get(`/v1/documents/${'9'.repeat(5_000)}`);
      expect([problem(long), long.text.length < 500]).toEqual(['404 unknown-document', true]);
    });

    it('reports that a fee has no events behind it, and knows no lines that do not exist', async () => {
      const response = await environment.api.get('/v1/documents/doc-2/lines/1/events');
      expect([response.status, response.body]).toEqual([
        200,
        {
          ...{ documentId: 'doc-2', number: 'INV-3', line: 1, description: 'Project manager' },
          ...{ quantity: '1', unit: 'period', amount: '4.81', calculation: '1 × 4.81 = 4.81' },
          ...{ withoutEvents: 'agreed-amount', rows: [], sum: '0', addsUp: true },
          origin: { figures: [{ value: '4.81', version: 1, pointer: '/fees/0/amount' }] },
        },
      ]);
      const eventsProblem = async (path: string) =>
        problem(await environment.api.get(`/v1/documents/${path}/events`));
      expect(await eventsProblem('doc-2/lines/2')).toBe('404 unknown-line');
      expect(await eventsProblem('doc-2/lines/0')).toBe('404 unknown-line');
      expect(await eventsProblem('doc-2/lines/one')).toBe('404 unknown-line');
      expect(await eventsProblem('doc-9/lines/1')).toBe('404 unknown-document');
      expect(problem(await environment.api.get('/v1/documents/doc-2/lines/1/events?cursor=x'))).toBe(
        '400 invalid-query',
      );
    });
  });
}
