import { expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { methodNotAllowed } from './method-not-allowed.middleware.js';

const responses = { 200: { description: '' } };
const check = methodNotAllowed({
  paths: {
    '/v1/things': { get: { responses }, post: { responses } },
    '/v1/things/{id}': { get: { responses } },
  },
});

function responseTo(method: string, path: string): { passed: unknown; allow: string | undefined } {
  let passed: unknown;
  let allow: string | undefined;
  const response = { setHeader: (_name: string, value: string) => (allow = value) } as unknown as Response;
  check({ method, path } as Request, response, (error?: unknown) => (passed = error ?? 'passed on'));
  return { passed, allow };
}

it.each([
  ['GET', '/v1/things'],
  ['HEAD', '/v1/things/1'],
  ['POST', '/v1/Things/'],
  ['OPTIONS', '/v1/things'],
  ['PUT', '/v1/nothing'],
  ['PUT', '/v1/things/1/parts'],
])('passes on %s %s', (method, path) => {
  expect(responseTo(method, path)).toEqual({ passed: 'passed on', allow: undefined });
});

it.each([
  ['PUT', '/v1/things', 'GET, HEAD, POST'],
  ['POST', '/v1/things/1', 'GET, HEAD'],
  ['DELETE', '/v1/things/1/', 'GET, HEAD'],
])('refuses %s %s, where %s are allowed', (method, path, allow) => {
  expect(responseTo(method, path)).toMatchObject({ passed: { code: 'method-not-allowed' }, allow });
});
