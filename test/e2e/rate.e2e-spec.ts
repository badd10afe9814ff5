import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { call, lines, perMinute, shift, terms } from '../../apps/cli/src/testing/fixtures.js';
import { folder } from '../../apps/cli/src/testing/run-command.js';
import { built } from '../support/processes/built.js';

const main = built('contador');
const write = folder();

/** Runs the built command with an empty environment. */
async function contador(args: readonly string[], input: string | Buffer = '', nodeOptions = '') {
  const child = spawn(process.execPath, [main, ...args], { env: { NODE_OPTIONS: nodeOptions } });
  // it may end before it has read everything
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

const MONTH = ['--period', '2026-03-15'];
const routing = terms({
  model: 'mixed',
  team: { hours: 'contracted', fte: '10', hoursPerFte: '160', unitPrice: '22.00' },
  overflow: { by: 'routing' },
  contacts: {
    shortContactSeconds: 10,
    prices: [{ channel: 'call', basis: 'handle', increment: '30/6', unitPrice: '0.65' }],
  },
});
const legs = [
  call(240_000, { team: 'dedicated', holdMs: 30_000, wrapMs: 45_000 }),
  call(181_000, { wrapMs: 40_000 }),
  call(120_000, { team: 'dedicated' }),
  call(200_000, { leg: 2, wrapMs: 20_000 }),
  call(0, { outcome: 'abandoned', agentId: null, queueMs: 25_000 }),
  call(8_000),
];

describe('contador rate, the built command', () => {
  it('prints one JSON value of the agreed shape, and nothing else', async () => {
    const files = ['--contracts', write('routing.json', [routing]), '--events', '-'];
    const { code, stdout, stderr } = await contador(
      ['rate', ...files, ...MONTH],
      lines([...legs, 'no event']),
    );
    expect([code, stderr]).toEqual([0, '']);
    const span = { from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' };
    expect(JSON.parse(stdout)).toEqual({
      documents: [
        {
          ...{
            clientId: 'acme',
            contractVersions: [1],
            period: span,
            zone: 'Europe/Madrid',
            currency: 'EUR',
          },
          lines: [
            {
              ...{ component: 'overflow', channel: 'call', basis: 'handle', increment: '30/6', ...span },
              ...{ quantity: '7.4', unit: 'minute', unitPrice: '0.65', amount: '4.81' },
              ...{ description: expect.any(String), explanation: expect.any(Object) },
            },
            {
              ...{
                component: 'hours',
                quantity: '1600',
                unit: 'hour',
                unitPrice: '22',
                amount: '35200.00',
                ...span,
              },
              ...{ description: expect.any(String), explanation: expect.any(Object) },
            },
          ],
          listed: [
            { reason: 'abandoned', channel: 'call', team: 'shared', contacts: 1, legs: 1, handleMs: 0 },
            {
              reason: 'included',
              channel: 'call',
              team: 'dedicated',
              contacts: 2,
              legs: 2,
              handleMs: 435_000,
            },
            { reason: 'short', channel: 'call', team: 'shared', contacts: 1, legs: 1, handleMs: 8_000 },
          ],
          net: '35204.81',
          tax: [{ category: 'S', rate: '21', taxable: '35204.81', amount: '7393.01' }],
          total: '42597.82',
        },
      ],
      counters: { received: 7, accepted: 6, duplicate: 0, superseded: 0, rejected: 1 },
      rejected: [{ line: 7, code: 'not-json', message: expect.any(String) }],
    });
  });

  it.each([
    ['interval', '59.67'],
    ['period', '33.15'],
  ])('bills load beyond capacity, netted by %s', async (netting, amount) => {
    const load = [42, 50, 63, 55].flatMap((count, index) => {
      const half = Date.parse('2026-03-02T08:00:00Z') + index * 1_800_000;
      const times = { startedAt: new Date(half), endedAt: new Date(half + 1_799_000) };
      return Array.from({ length: count }, () => call(306_000, times));
    });
    const agents = Array.from({ length: 10 }, () => shift('2026-03-02T08:00:00Z', '2026-03-02T10:00:00Z'));
    const capacity = terms({
      model: 'mixed',
      team: { hours: 'staffed', unitPrice: '22' },
      overflow: {
        ...{ by: 'capacity', intervalMinutes: 30, occupancy: '0.85', netting },
        price: { unitPrice: '0.65' },
      },
    });
    const files = ['--contracts', write('capacity.json', [capacity]), '--events', '-'];
    const { code, stdout } = await contador(['rate', ...files, ...MONTH], lines([...load, ...agents]));
    const result = JSON.parse(stdout) as { documents: { lines: { amount: string }[] }[] };
    expect([code, result.documents[0]?.lines.map((line) => line.amount)]).toEqual([0, [amount, '440.00']]);
  });

  it('bills tiers, graduated and by volume', async () => {
    const tiers = [
      { upTo: '5000', unitPrice: '0.65' },
      { upTo: '10000', unitPrice: '0.60' },
      { unitPrice: '0.55' },
    ];
    const contracts = ['graduated', 'volume'].map((tierMode) =>
      terms({ clientId: tierMode, ...perMinute({ tierMode, tiers }) }),
    );
    const events = ['graduated', 'volume'].flatMap((clientId) =>
      Array.from({ length: 12 }, () => call(60_000_000, { clientId })),
    );
    const files = [
      '--contracts',
      write('tiers.json', contracts),
      '--events',
      write('tiers.ndjson', lines(events)),
    ];
    const { stdout } = await contador(['rate', ...files, ...MONTH]);
    const result = JSON.parse(stdout) as { documents: { net: string }[] };
    expect(result.documents.map(({ net }) => net)).toEqual(['7350.00', '6600.00']);
  });

  it('exits with 1 for a rejected line with --strict, and with 2 and every fault for contracts', async () => {
    const events = write('bad.ndjson', 'no event\n');
    const good = ['--contracts', write('good.json', [routing])];
    const faulty = ['--contracts', write('faulty.json', [{ ...routing, tax: {}, currency: 'XXX' }])];
    const run = (...args: string[]) => contador(['rate', ...args, '--events', events, ...MONTH]);
    expect((await run(...good)).code).toBe(0);
    expect((await run(...good, '--strict')).code).toBe(1);
    const { code, stdout, stderr } = await run(...faulty);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\/0\/tax\/category: .*\n.*\/0\/tax\/rate: .*\n.*\/0\/currency: /);
  });

  it('rates a hundred thousand events of 25 MB, and a line of 30 MB, in a heap of 40 MB', async () => {
    const many = Array.from({ length: 100_000 }, () => call(60_000, { queue: 'q' }));
    const file = write('many.ndjson', `${'x'.repeat(30_000_000)}\n${lines(many)}`);
    const contract = terms(perMinute({ unitPrice: '0.01' }));
    const files = ['--contracts', write('one.json', [contract]), '--events', file];
    const { code, stdout } = await contador(['rate', ...files, ...MONTH], '', '--max-old-space-size=40');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [{ net: '1000.00' }],
      counters: { received: 100_001, accepted: 100_000, rejected: 1 },
      rejected: [{ line: 1, code: 'oversized' }],
    });
  });
});
