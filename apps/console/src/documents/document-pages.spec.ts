import { describe, expect, it } from '@jest/globals';
import type { DocumentReader } from '#store';
import { Problem } from '../problems/problem.js';
import { DocumentPages } from './document-pages.js';

const issued = Array.from({ length: 5 }, (_, index) =>
  JSON.stringify({ documentId: `d${index}`, clientId: 'acme', lines: [{}], total: '1.00' }),
);
const queries: Parameters<DocumentReader['page']>[0][] = [];
const pages = new DocumentPages({
  page: async (query) => {
    queries.push(query);
    const { skip: [skip = 0] = [], limit } = query;
    const documents = issued.slice(skip, skip + limit);
    return { documents, ...(skip + limit < issued.length && { next: [skip + limit] }) };
  },
});

describe('DocumentPages', () => {
  it('lists every document once, and the last page without a next', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 3; page++) {
      const { documents, next } = await pages.page({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...documents.map(({ documentId }) => documentId));
      cursor = next;
    }
    expect(seen).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
    expect(cursor).toBeUndefined();
  });

  it('does not announce a page that would be empty', async () => {
    expect(await pages.page({ limit: 5 })).not.toHaveProperty('next');
  });

  it('passes the filter on', async () => {
    await pages.page({
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
    const { next } = await pages.page({ limit: 2 });
    await expect(pages.page({ limit: 2, clientId: 'acme', cursor: next ?? '' })).rejects.toThrow(Problem);
    const backwards = { from: '2026-04-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };
    await expect(pages.page({ limit: 2, ...backwards })).rejects.toThrow(Problem);
  });
});
