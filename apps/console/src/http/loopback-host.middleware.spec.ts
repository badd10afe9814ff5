import { expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { loopbackHostOnly } from './loopback-host.middleware.js';

function responseTo(host: string | undefined): unknown {
  let passed: unknown;
  const request = { headers: { ...(host !== undefined && { host }) } } as Request;
  loopbackHostOnly(request, {} as Response, (error?: unknown) => (passed = error ?? 'passed on'));
  return passed;
}

it.each(['localhost', 'LocalHost:8080', '127.0.0.1', '127.0.0.1:80', '127.0.0.53:1', '[::1]', '[::1]:8080'])(
  'passes on a request addressed to %s',
  (host) => {
    expect(responseTo(host)).toBe('passed on');
  },
);

it.each([
  ...['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', 'evil.example:127.0.0.1'],
  ...['192.168.1.5', '0.0.0.0', '[::]:8080', '', undefined],
])('refuses a request addressed to %s', (host) => {
  expect(responseTo(host)).toMatchObject({ code: 'foreign-host' });
});
