import { describe, expect, it } from '@jest/globals';
import type { DocumentReader } from '#store';
import type { Principal } from '../access/principal.js';
import { Problem } from '../problems/problem.js';
import type { DocumentsQuery } from './documents.query.js';
import { DocumentsService } from './documents.service.js';

const issued = Array.from({ length: 5 }, (_, index) =>
  JSON.stringify({ documentId: `d${index}`, clientId: 'acme', lines: [{}], total: '1.00' }),
);
const queries: Parameters<DocumentReader['page']>[0][] = [];
const service = new DocumentsService({
  document: async (id) => issued.find((json) => json.includes(id)),
  page: async (query) => {
    queries.push(query);
    const { skip: [skip = 0] = [], limit } = query;
    const documents = issued.slice(skip, skip + limit);
    return { documents, ...(skip + limit < issued.length && { next: [skip + limit] }) };
  },
});
const billing: Principal = { name: 'ana', role: 'billing' };
const page = (query: DocumentsQuery, caller = billing) => service.page(query, caller);

describe('DocumentsService', () => {
  it('lists every document once, and the last page without a next', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let count = 0; count < 3; count++) {
      const { documents, next } = await page({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...documents.map(({ documentId }) => documentId));
      cursor = next;
    }
    expect(seen).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
    expect(cursor).toBeUndefined();
  });

  it('does not announce a page that would be empty', async () => {
    expect(await page({ limit: 5 })).not.toHaveProperty('next');
  });

  it('passes the filter on', async () => {
    await page({
      limit: 2,
      clientId: 'acme',
      from: '2026-03-01T00:00:00+01:00',
      to: '2026-04-01T00:00:00Z',
    });
    expect(queries.at(-1)).toEqual({
      clientId: 'acme',
      fromMs: Date.parse('2026-02-28T23:00:00Z'),
      toMs: Date.parse('2026-04-01T00:00:00Z'),
      limit: 2,
      skip: [],
    });
  });

  it('refuses a cursor of another filter, and an end before the start', async () => {
    const { next } = await page({ limit: 2 });
    await expect(page({ limit: 2, clientId: 'acme', cursor: next ?? '' })).rejects.toThrow(Problem);
    const backwards = { from: '2026-04-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };
    await expect(page({ limit: 2, ...backwards })).rejects.toThrow(Problem);
  });

  it('lists and returns the documents of its own client to the role client', async () => {
    const client: Principal = { name: 'bo', role: 'client', clientId: 'globex' };
    await page({ limit: 2 }, client);
    expect(queries.at(-1)).toMatchObject({ clientId: 'globex' });
    await expect(page({ limit: 2, clientId: 'acme' }, client)).rejects.toMatchObject({
      code: 'unknown-client',
    });
    await expect(service.one('d1', client)).rejects.toMatchObject({ code: 'unknown-document' });
    await expect(service.one('d9', billing)).rejects.toMatchObject({ code: 'unknown-document' });
    expect(await service.one('d1', billing)).toMatchObject({ json: issued[1] });
  });
});
