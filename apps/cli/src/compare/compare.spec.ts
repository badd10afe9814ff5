import { describe, expect, it } from '@jest/globals';
import { call, lines, perMinute, terms } from '../testing/fixtures.js';
import { folder, runCommand } from '../testing/run-command.js';
import type { CommandOutcome } from '../testing/run-command.js';

const write = folder();
const perEvent = terms(perMinute({ unitPrice: '0.65' }));
const hourly = terms({ model: 'hourly', team: { hours: 'contracted', quantity: '40', unitPrice: '22' } });
/** 1,000 minutes in 100 calls, ten at a time. */
const events = lines(Array.from({ length: 100 }, () => call(600_000)));

const files = (contracts: object[], ...drafts: object[][]): string[] => [
  ...['--contracts', write('signed.json', contracts), '--events', write('events.ndjson', events)],
  ...drafts.flatMap((draft, index) => ['--with', write(`draft-${index + 1}.json`, draft)]),
];
const compare = (args: readonly string[], ...flags: string[]): Promise<CommandOutcome> =>
  runCommand('compare', ...args, '--period', '2026-03-02', ...flags);

describe('compare', () => {
  it('prints the cost under other terms, and the break-even volume', async () => {
    const { code, stdout, stderr } = await compare(files([perEvent], [hourly]));
    expect(code).toBe(0);
    expect(stderr).toContain('100 received = 100 accepted + 0 duplicate + 0 superseded + 0 rejected\n');
    expect(stdout).toBe(`acme, 2026-03-01 00:00 to 2026-04-01 00:00 (Europe/Madrid), EUR
100 contacts handled in 1,000 minutes

                        signed.json  draft-1.json
Usage                        650.00             -
Hours                             -        880.00
Net                          650.00        880.00
Tax                          136.50        184.80
Total                        786.50      1,064.80
Difference, net                0.00       +230.00
Net per contact              6.5000        8.8000
Net per handled minute       0.6500        0.8800

Break-even when contacts and handle time scale and the team stays the same
  draft-1.json and signed.json: from 1.35 times this volume (135 contacts, 1,350 minutes) draft-1.json is cheaper

Cheapest
  from 0 to 1.35 times this volume: signed.json
  from 1.35 to at least 64 times this volume: draft-1.json
`);
  });

  it('derives terms for other models from one contract, and prints the assumptions', async () => {
    const { code, stdout } = await compare(files([perEvent]));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +signed\.json +hourly +mixed$/m);
    expect(stdout).toMatch(/Derived terms, hourly:\n {2}Team +\d[^\n]* hours a period, 23\.4 EUR an hour/);
    expect(stdout).toMatch(/Derived terms, mixed:[^]* \* An hour of the team costs 23\.4 \(assumed/);
    const some = await compare(
      files([perEvent], [hourly]),
      '--models',
      'mixed,per-event',
      '--hour-price',
      '20',
    );
    expect(some.stdout).toMatch(/^ +signed\.json +draft-1\.json +mixed$/m);
    expect(some.stdout).toContain('An hour of the team costs 20 (as given)');
  });

  it('prints the same as JSON', async () => {
    const { stdout } = await compare(files([perEvent], [hourly]), '--models', 'hourly', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      clients: [
        {
          clientId: 'acme',
          currency: 'EUR',
          volume: { contacts: '100', handledMinutes: '1000' },
          choices: [
            { name: 'signed.json', net: '650.00', breakEven: [], document: { clientId: 'acme' } },
            {
              ...{ name: 'draft-1.json', net: '880.00', difference: '230.00', perContact: '8.8000' },
              breakEven: [
                { factor: '1.35', contacts: '135', handledMinutes: '1350', cheaper: 'draft-1.json' },
              ],
            },
            { name: 'hourly' },
          ],
          cheapest: expect.any(Array),
          derived: [{ name: 'hourly', versions: [{ model: 'hourly' }], assumptions: expect.any(Array) }],
        },
      ],
      searched: { upTo: '64' },
      counters: { received: 100, accepted: 100, duplicate: 0, superseded: 0, rejected: 0 },
      rejected: [],
    });
  });

  it('compares each client with a contract in force; a draft may cover only some of them', async () => {
    const of = (clientId: string, part: object): object => ({ ...part, clientId });
    const own = ['zeta', 'acme'].map((clientId) => of(clientId, perEvent));
    const { stdout } = await compare(files(own, [hourly]));
    expect(stdout.match(/^(acme|zeta), /gm)).toEqual(['acme, ', 'zeta, ']);
    expect(stdout.match(/draft-1\.json$/gm)).toHaveLength(2);
    const one = await compare(files(own, [hourly]), '--client', 'acme');
    expect(one.stdout).not.toContain('zeta');
    const none = await compare(files(own), '--client', 'nobody');
    expect([none.code, none.stdout]).toEqual([0, '']);
    expect(none.stderr).toContain('nobody has no contract in force');
  });

  it('reports terms that cover only part of the period', async () => {
    const late = { ...hourly, effectiveFrom: '2026-03-16T00:00:00+01:00' };
    const { stdout } = await compare(files([perEvent], [late]));
    expect(stdout).toContain('draft-1.json is in force for only part of the period');
    expect(stdout).not.toContain('Break-even');
    expect(stdout).toMatch(/Cheapest\n {2}from 0 to at least 64 times this volume: signed\.json\n/);
  });

  it('reports that equal terms cost the same', async () => {
    const { stdout } = await compare(files([perEvent], [perEvent], [{ ...perEvent, note: 'cheaper?' }]));
    expect(stdout).toContain('draft-1.json and signed.json cost the same up to 64 times this volume');
    expect(stdout).toContain('signed.json, draft-1.json and draft-2.json, which cost the same\n');
    const cheaper = terms(perMinute({ unitPrice: '0.60' }));
    const { stdout: never } = await compare(files([perEvent], [cheaper]));
    expect(never).toContain(
      'draft-1.json and signed.json: draft-1.json is cheaper up to 64 times this volume',
    );
  });

  it.each([
    [[[hourly], [{ ...perEvent, clientId: 'other' }]], [], 'has no contract of acme'],
    [[[perEvent], [{ ...perEvent, currency: 'USD' }]], [], 'draft-1.json is in USD, not in EUR'],
    [
      [[perEvent], [{ ...hourly, effectiveFrom: '2027-01-01T00:00:00Z' }]],
      [],
      'no contract in force in the period',
    ],
    [[[perEvent], [{ ...hourly, tax: {} }]], [], '/0/tax/rate: required'],
    [[[perEvent]], ['--models', 'per-event,odd'], 'must be one or more of per-event, hourly, mixed'],
    [[[perEvent]], ['--hour-price', '-1'], 'must be a decimal above 0'],
    [[[perEvent]], ['--client', 'acme', '--events', '/dev/null'], 'set --hour-price or --minute-price'],
  ])('exits with 2 if terms cannot be compared: %#', async (contracts, flags, message) => {
    const [own = [], ...drafts]: readonly object[][] = contracts;
    const { code, stdout, stderr } = await compare(files(own, ...drafts), ...flags);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('exits with 2 if a file is given twice', async () => {
    const twice = files([perEvent], [hourly]);
    const { code, stderr } = await compare([...twice, '--with', twice.at(-1) ?? '']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('given twice')]);
  });
});
