import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contract } from './contracts.js';
import type { Operation } from './described-api.js';
import type { ConsoleEnvironment } from './environment.js';
import { anyParameter, corrupted, anyValue } from './random-values.js';

interface Asked {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const RUNS = { numRuns: 25, seed: 20_260_302, endOnFailure: true };
/** Valid bodies, from which some random ones are made, to get beyond the first check. */
const GOOD: Record<string, unknown> = {
  '/v1/contracts': contract('random', 1),
  '/v1/contracts/check': contract('random', 1),
  '/v1/clients/{clientId}/compare': {
    period: '2026-03-01',
    contracts: [contract('acme', 1)],
    hourPrice: '20',
  },
  '/v1/clients/{clientId}/adjustments': {
    ...{ id: 'random', kind: 'credit', amount: '1', description: 'Random', reason: 'a test' },
  },
  '/v1/ops/dead-letters/replay': { code: 'invalid-time', clientId: 'acme', from: '2026-03-01T00:00:00Z' },
};

export function randomCases(environment: ConsoleEnvironment): void {
  describe('random requests', () => {
    const resolve = (ref: string) =>
      environment.api.document.components.schemas[ref.split('/').at(-1) ?? ''] ?? {};

    const arbitraryBody = (path: string, { requestBody }: Operation): fc.Arbitrary<string | undefined> => {
      const schema = requestBody?.content['application/json']?.schema;
      if (!schema) return fc.constant(undefined);
      const good = GOOD[path];
      return fc.oneof(
        { weight: 4, arbitrary: anyValue(schema, resolve).map((value) => JSON.stringify(value)) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('', '{', 'null', '[]', '0', '"x"', '{"__proto__":{"a":1}}', '[[[['),
        },
        ...(good === undefined
          ? []
          : [{ weight: 5, arbitrary: corrupted(good).map((value) => JSON.stringify(value)) }]),
      );
    };

    const arbitraryRequest = (path: string, operation: Operation): fc.Arbitrary<Asked> => {
      const { parameters = [] } = operation;
      const some = (where: string): fc.Arbitrary<Record<string, string>> =>
        fc.record(
          Object.fromEntries(
            parameters
              .filter((each) => each.in === where)
              .map(({ name, schema }) => [name, anyParameter(schema)]),
          ),
          where === 'path' ? {} : { requiredKeys: [] },
        ) as fc.Arbitrary<Record<string, string>>;
      const accept = fc.constantFrom(
        '*/*',
        'application/json',
        'text/csv',
        'text/html;q=0.2, text/csv',
        'image/png',
        ';;',
      );
      return fc
        .record({
          inPath: some('path'),
          query: some('query'),
          header: some('header'),
          accept,
          body: arbitraryBody(path, operation),
        })
        .map(({ inPath, query, header, body, ...rest }) => {
          const at = path.replace(/\{(\w+)\}/g, (_, name: string) => segment(inPath[name] ?? ''));
          const search = new URLSearchParams(query).toString();
          return {
            path: search === '' ? at : `${at}?${search}`,
            headers: { accept: rest.accept, ...sendable(header), ...(body !== undefined && JSON_TYPE) },
            ...(body !== undefined && { body }),
          };
        });
    };

    it('get a described response, and never an internal error', async () => {
      const routes = Object.entries(environment.api.document.paths).flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
      );
      const asked = new Set<string>();
      // its response does not end
      for (const { path, method, operation } of routes.filter(
        (route) => route.path.startsWith('/v1') && route.path !== '/v1/live',
      ))
        await fc.assert(
          fc.asyncProperty(arbitraryRequest(path, operation), async ({ path: at, headers, body }) => {
            const response = await environment.api.ask(method.toUpperCase(), at, {
              headers,
              ...(body !== undefined && { body }),
            });
            expect(`${response.status} ${response.text.slice(0, 300)}`).not.toMatch(/^50[0124]/);
            asked.add(`${method} ${path}`);
          }),
          RUNS,
        );
      expect(asked.size).toBeGreaterThan(20);
    }, 120_000);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A segment that would make another path, or none, belongs to another test. */
const segment = (text: string): string =>
  /^\.{0,2}$/.test(text) ? 'x' : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'));

/** The headers that a client can send. */
const sendable = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, '?')]),
  );
