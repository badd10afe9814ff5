import { afterEach, describe, expect, it } from '@jest/globals';
import { fakeConsole } from '../testing/fake-console.js';
import { runCommand } from '../testing/run-command.js';

let fake: Awaited<ReturnType<typeof fakeConsole>>;
const run = async (status: number, body: object, ...args: string[]) => {
  fake = await fakeConsole(() => ({ status, body }));
  return runCommand('adjustments', ...args, '--url', fake.url);
};
afterEach(() => fake.close());

const order = {
  ...{ id: 'sla-3', kind: 'credit', amount: '150.00', description: 'Service credit' },
  ...{ reason: 'año malo', bookedBy: 'ana' },
};
const flags = ['--id', 'sla-3', '--description', 'Service credit', '--reason', 'año malo', '--by', 'ana'];

describe('contador adjustments', () => {
  it('books an adjustment, and reports if it existed already', async () => {
    const booked = await run(
      201,
      { ...order, currency: 'EUR' },
      'book',
      'acme',
      'credit',
      '150.00',
      ...flags,
    );
    expect(booked).toMatchObject({ code: 0, stdout: 'acme sla-3: credit of 150.00 EUR booked (201)\n' });
    expect(fake.received).toMatchObject([
      { method: 'POST', path: '/v1/clients/acme/adjustments', body: order },
    ]);
    fake.close();
    const again = await run(200, { currency: 'EUR' }, 'book', 'acme', 'credit', '150.00', ...flags);
    expect(again.stdout).toBe('acme sla-3: credit of 150.00 EUR already exists (200)\n');
  });

  it('prints the problem of the console with every fault', async () => {
    const faults = [{ pointer: '/amount', code: 'decimals', message: 'EUR has 2 decimals' }];
    const problem = { code: 'invalid-adjustment', detail: '1 fault(s)', faults };
    const refused = await run(422, problem, 'book', 'acme', 'charge', '1.005', ...flags, '--currency', 'EUR');
    expect(refused).toMatchObject({
      ...{ code: 1, stdout: '' },
      stderr: 'acme sla-3: 422 invalid-adjustment: 1 fault(s)\n  /amount: decimals: EUR has 2 decimals\n',
    });
    expect(fake.received[0]?.body).toMatchObject({ kind: 'charge', amount: '1.005', currency: 'EUR' });
  });

  it('requires a reason and a known kind', async () => {
    for (const args of [
      ['credit', '1', '--id', 'x'],
      ['gift', '1', ...flags],
    ]) {
      expect((await run(201, {}, 'book', 'acme', ...args)).code).toBe(2);
      expect(fake.received).toEqual([]);
      fake.close();
    }
  });

  it('lists adjustments with the document that contains each', async () => {
    const bookedAt = '2026-03-10T12:00:00.000Z';
    const listed = { ...order, clientId: 'acme', currency: 'EUR', bookedAt };
    const adjustments = [
      { ...listed, document: '2026-000017' },
      { ...listed, id: 'sla-4' },
    ];
    const { stdout } = await run(200, { adjustments }, 'list', 'acme');
    expect(stdout.split('\n')).toEqual([
      `${bookedAt}  sla-3  credit 150.00 EUR  Service credit: año malo (ana)  2026-000017`,
      expect.stringMatching(/sla-4 .*not on a document yet$/),
      '',
    ]);
    fake.close();
    expect((await run(200, { adjustments: [] }, 'list', 'acme')).stdout).toBe(
      'acme has no credits and no charges\n',
    );
    fake.close();
    const json = await run(200, { adjustments }, 'list', 'acme', '--format', 'json');
    expect(JSON.parse(json.stdout)).toEqual({ adjustments });
  });
});
