import { afterEach, describe, expect, it } from '@jest/globals';
import { fakeConsole } from '../testing/fake-console.js';
import { perMinute, terms } from '../testing/fixtures.js';
import { folder, runCommand } from '../testing/run-command.js';

const file = folder();
const version = (number: number, clientId = 'acme') =>
  terms({
    ...{ clientId, version: number, effectiveFrom: `2026-0${number}-01T00:00:00+01:00` },
    ...perMinute({ unitPrice: '0.65' }),
  });

type Fake = Awaited<ReturnType<typeof fakeConsole>>;
let fake: Fake;
const startConsole = async (responses: Readonly<Record<string, [number, object]>> = {}): Promise<Fake> => {
  fake = await fakeConsole(({ body }) => {
    const sent = body as { clientId: string; version: number };
    const [status, response] = responses[`${sent.clientId}/${sent.version}`] ?? [201, {}];
    return { status, body: response };
  });
  return fake;
};
afterEach(() => fake.close());

const put = (contracts: object[], ...flags: string[]) =>
  runCommand('contracts', 'put', file('contracts.json', contracts), '--url', fake.url, ...flags);
const sentVersions = ({ received }: Fake) =>
  received.map(({ body, ifMatch }) => `${(body as { version: number }).version} after ${ifMatch}`);

describe('contador contracts put', () => {
  it('signs the versions in order, each after the one before', async () => {
    await startConsole({ 'acme/1': [200, {}] });
    const { code, stdout } = await put([version(3), version(1), version(2)]);
    expect(sentVersions(fake)).toEqual(['1 after "0"', '2 after "1"', '3 after "2"']);
    expect(stdout.split('\n')).toEqual([
      'acme version 1: already exists with these terms (200)',
      'acme version 2: signed, in force from 2026-02-01T00:00:00+01:00 (201)',
      'acme version 3: signed, in force from 2026-03-01T00:00:00+01:00 (201)',
      '2 signed, 1 unchanged, 0 refused',
      '',
    ]);
    expect(code).toBe(0);
  });

  it('sends the latest known version and the reason', async () => {
    await startConsole();
    await put([version(7)], '--latest', '3', '--reason', 'año nuevo');
    expect(sentVersions(fake)).toEqual(['7 after "3"']);
    expect(fake.received[0]).toMatchObject({
      ...{ method: 'POST', path: '/v1/contracts', query: { reason: 'año nuevo' }, body: version(7) },
    });
  });

  it('prints every fault from the console, skips the rest of that client, and continues with others', async () => {
    const faults = [
      { pointer: '/currency', code: 'currency-change', message: 'changes inside a period' },
      { pointer: '', code: 'other', message: 'as well' },
    ];
    await startConsole({
      'acme/2': [422, { code: 'invalid-contract', detail: '2 fault(s)', faults }],
      'beta/1': [409, { code: 'version-conflict', detail: 'exists' }],
      'cora/1': [412, { code: 'signed-meanwhile', detail: 'The latest version is 4' }],
      'dora/1': [422, { code: 'backdating-needs-reason', detail: 'closed until' }],
    });
    const others = ['beta', 'cora', 'dora', 'evan'].map((clientId) => version(1, clientId));
    const { code, stdout } = await put([version(1), version(2), version(3), ...others]);
    expect(stdout).toContain(
      [
        'acme version 2: 422 invalid-contract: 2 fault(s)',
        '  /currency: currency-change: changes inside a period',
        '  other: as well',
        'beta version 1: 409 version-conflict: exists',
        'cora version 1: 412 signed-meanwhile: The latest version is 4',
      ].join('\n'),
    );
    expect(stdout).toMatch(
      /--latest <version>\ndora.*: closed until\n.*--reason <text>\nevan version 1: signed/,
    );
    expect(stdout).toMatch(/2 signed, 0 unchanged, 4 refused, 1 not sent\n$/);
    expect(code).toBe(1);
  });

  it('sends nothing from a file with faults', async () => {
    await startConsole();
    const { code, stderr } = await put([version(1), { ...version(2), zone: 'Mars/Olympus' }]);
    expect([code, fake.received]).toEqual([2, []]);
    expect(stderr).toMatch(/contracts\.json: \/1\/zone: /);
  });

  it('names the address at which no console responds', async () => {
    await startConsole();
    const path = file('one.json', [version(1)]);
    const nowhere = await runCommand('contracts', 'put', path, '--url', 'http://127.0.0.1:1');
    expect([nowhere.code, nowhere.stderr]).toEqual([
      ...[1, expect.stringMatching(/^The console at http:\/\/127\.0\.0\.1:1 does not respond: .*\w/)],
    ]);
    const nothing = await runCommand('contracts', 'put', path, '--url', 'console');
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining('is not a URL such as')]);
  });
});
