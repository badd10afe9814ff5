import { afterEach, describe, expect, it } from '@jest/globals';
import { fakeConsole } from '../testing/fake-console.js';
import { runCommand } from '../testing/run-command.js';

let fake: Awaited<ReturnType<typeof fakeConsole>>;
const run = async (body: object, ...args: string[]) => {
  fake = await fakeConsole(() => ({ body }));
  return runCommand('preview', 'acme', ...args, '--url', fake.url);
};
afterEach(() => fake.close());

const document = {
  ...{ clientId: 'acme', type: 'invoice', contractVersions: [1], zone: 'Europe/Madrid', currency: 'EUR' },
  period: { from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' },
  lines: [
    {
      ...{ component: 'fee', description: 'Project manager', quantity: '1', unit: 'period' },
      ...{ unitPrice: '100', amount: '100.00', from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' },
    },
  ],
  ...{ listed: [], net: '100.00', total: '121.00' },
  tax: [{ category: 'S', rate: '21', taxable: '100.00', amount: '21.00' }],
};
const preview = {
  ...{ issued: false, asOf: '2026-03-10T12:00:00.000Z', state: 'next', ...document, others: [] },
  forecast: {
    elapsedShare: '0.25',
    method: 'Usage so far.',
    net: '420.00',
    taxAmount: '88.20',
    total: '508.20',
  },
};

describe('contador preview', () => {
  it('states first and on the document that nothing is issued, and prints the forecast', async () => {
    const { code, stdout } = await run(preview);
    expect(stdout).toMatch(
      /^PREVIEW, NOT ISSUED. As of 2026-03-10T12:00:00.000Z. What the close would book now/,
    );
    expect(stdout).toMatch(/^ +PREVIEW, NOT ISSUED$/m);
    expect(stdout).toMatch(/Total EUR +121\.00/);
    expect(stdout).toContain(
      'Forecast for the whole period (25.0 % elapsed)\n  net 420.00, tax 88.20, total 508.20 EUR\n  Usage so far.\n',
    );
    expect([code, fake.received.map(({ path, query }) => [path, query])]).toEqual([
      ...[0, [['/v1/clients/acme/preview', {}]]],
    ]);
  });

  it('requests a period, and also prints the notes', async () => {
    const note = { ...document, type: 'credit-note', corrects: '2026-000001', total: '-60.50' };
    const { stdout } = await run({ ...preview, others: [note] }, '--period', '2026-02-28');
    expect(fake.received[0]?.query).toEqual({ period: '2026-02-28' });
    expect(stdout).toMatch(/would also issue this note:[^]*Corrects +2026-000001[^]*-60\.50/);
  });

  it('prints the response of the console as JSON, and refuses an invalid date', async () => {
    expect(JSON.parse((await run(preview, '--format', 'json')).stdout)).toEqual(preview);
    fake.close();
    const wrong = await run(preview, '--period', 'march');
    expect([wrong.code, wrong.stderr, fake.received]).toEqual([
      2,
      expect.stringContaining('must be a date'),
      [],
    ]);
  });
});
