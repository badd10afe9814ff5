import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { AppProcess } from '../support/processes/index.js';
import { sharedServices } from '../support/shared-services.js';
import { adjustmentCases } from './console/adjustment-cases.js';
import { auditCases } from './console/audit-cases.js';
import { clientCases } from './console/client-cases.js';
import { compareCases } from './console/compare-cases.js';
import { contractCases } from './console/contract-cases.js';
import { deadLetterCases } from './console/dead-letter-cases.js';
import { documentCases } from './console/document-cases.js';
import { ConsoleEnvironment } from './console/environment.js';
import { liveCases } from './console/live-cases.js';
import { periodCases } from './console/period-cases.js';
import { eventSourceCases } from './console/event-source-cases.js';
import { previewCases } from './console/preview-cases.js';
import { randomCases } from './console/random-cases.js';
import { sessionCases } from './console/session-cases.js';
import { signingCases } from './console/signing-cases.js';
import { statementCases } from './console/statement-cases.js';
import { usageCases } from './console/usage-cases.js';

/** Responses that an open console does not give. */
const OF_ACCESS = / (401|403|429)$|^GET \/v1\/documents 404$/;

// One console for all: the last case checks which of the described responses occurred
const environment = new ConsoleEnvironment(sharedServices());
beforeAll(() => environment.start(), 90_000);
afterAll(() => environment.stop());

contractCases(environment);
usageCases(environment);
clientCases(environment);
documentCases(environment);
signingCases(environment);
periodCases(environment);
previewCases(environment);
eventSourceCases(environment);
adjustmentCases(environment);
deadLetterCases(environment);
statementCases(environment);
sessionCases(environment);
auditCases(environment);
liveCases(environment);
compareCases(environment);
randomCases(environment);

describe('the process', () => {
  it('responds with a problem where nothing is, and to malformed addresses', async () => {
    for (const path of ['/v1', '/v1/nothing', `/v1/${'x'.repeat(5_000)}`]) {
      const response = await fetch(environment.apps.console.url + path);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      const text = await response.text();
      expect(text.length).toBeLessThan(500);
      expect(JSON.parse(text)).toMatchObject({
        status: 404,
        code: 'not-found',
        type: 'urn:contador:problem:not-found',
      });
    }
    const broken = await fetch(`${environment.apps.console.url}/v1/documents/%ff`);
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'bad-request' }]);
  });

  it('names the allowed methods of an address for any other method', async () => {
    const response = await fetch(`${environment.apps.console.url}/v1/contracts`);
    expect([response.status, response.headers.get('allow'), await response.json()]).toMatchObject([
      ...[405, 'POST'],
      { code: 'method-not-allowed' },
    ]);
  });

  it.each([
    ['localhost:1', 200],
    ['evil.example', 421],
  ])('responds to the Host header %s with %d', async (host, status) => {
    const received = new Promise<IncomingMessage>((resolve, reject) => {
      get(`${environment.apps.console.url}/v1/clients`, { headers: { host } }, resolve).on('error', reject);
    });
    const response = await received;
    response.resume();
    expect(response.statusCode).toBe(status);
  });

  it('reports that it is healthy, and shows its metrics', async () => {
    const ready = await fetch(`${environment.apps.console.url}/health/ready`);
    expect(await ready.json()).toMatchObject({ checks: { kafka: { ok: true }, redis: { ok: true } } });
    expect((await fetch(`${environment.apps.console.url}/health/live`)).status).toBe(200);
    const metrics = await (await fetch(`${environment.apps.console.url}/metrics`)).text();
    expect(metrics).toMatch(
      /contador_http_request_seconds_count\{process="console",route="\/v1\/contracts",method="POST",status="201"/,
    );
  });

  it('is described as OpenAPI 3.1, and has given every response that a request can provoke', () => {
    expect(environment.api.document.openapi).toBe('3.1.0');
    const provoked = Object.entries(environment.api.document.paths)
      .filter(([path]) => path.startsWith('/v1'))
      .flatMap(([path, operations]) =>
        Object.entries(operations).flatMap(([method, { responses }]) =>
          Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
        ),
      )
      .filter((response) => !/ (400|5\d\d)$|\/live /.test(response) && !OF_ACCESS.test(response));
    expect(provoked.filter((response) => !environment.api.seen.has(response))).toEqual([]);
  });

  it('reports that it is open to this machine only, and refuses to be open to others', async () => {
    expect(environment.apps.console.logs.map(({ msg }) => msg)).toContain(
      'CONTADOR_ACCESS is open: every user of this machine has full access',
    );
    const open = new AppProcess('console', { ...environment.env, HOST: '0.0.0.0' });
    await expect(open.start()).rejects.toThrow(/HOST must be 127\.0\.0\.1.*while CONTADOR_ACCESS is open/s);
    expect(await open.exited()).toEqual({ code: 2, signal: null });
  });

  it('has the same contracts after a restart, and stops on request, also during a live connection', async () => {
    const before = await environment.api.get('/v1/clients/acme/contracts');
    const listening = await fetch(`${environment.apps.console.url}/v1/live`);
    const received = listening.text();
    expect(await environment.apps.console.stop()).toEqual({ code: 0, signal: null });
    expect(await received).toContain('retry: ');
    await environment.restartConsole();
    expect((await environment.api.get('/v1/clients/acme/contracts')).body).toEqual(before.body);
  });
});
