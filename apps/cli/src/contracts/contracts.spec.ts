import { describe, expect, it } from '@jest/globals';
import { perMinute, terms } from '../testing/fixtures.js';
import { folder, runCommand } from '../testing/run-command.js';

const write = folder();
const check = (contracts: unknown, ...flags: string[]) =>
  runCommand('contracts', 'check', write('contracts.json', contracts), ...flags);

const night = { name: 'night', days: ['mon', 'tue'], from: '22:00', to: '06:00' };
const tiers = [
  { upTo: '5000', unitPrice: '0.65' },
  { upTo: '10000', unitPrice: '0.60' },
  { unitPrice: '0.55' },
];
const perEvent = terms({
  note: 'as agreed in January',
  bands: [night, { name: 'holiday', dates: ['2026-12-25'] }],
  contacts: {
    shortContactSeconds: 10,
    prices: [
      { channel: 'call', queue: 'vip', basis: 'talk', increment: '30/6', unitPrice: '0.80' },
      {
        ...{ channel: 'call', basis: 'handle', tierMode: 'volume', tiers },
        bandPrices: { night: { multiplier: '1.25' }, holiday: { unitPrice: '1.30' } },
      },
      { channel: 'chat', basis: 'contact', unitPrice: '2.10' },
      { channel: 'ticket', basis: 'agreed-time', agreedSeconds: 360, unitPrice: '0.40' },
    ],
  },
  minimum: { kind: 'floor', amount: '1500.00' },
  fees: [
    { id: 'pm', description: 'Project manager', amount: '800', per: 'period' },
    { id: 'setup', amount: '950', on: '2026-03-02' },
  ],
  discounts: [{ description: 'Loyalty', percent: '5', on: ['usage'] }],
});
const mixed = terms({
  version: 2,
  effectiveFrom: '2026-03-16T12:00:00+01:00',
  model: 'mixed',
  period: { kind: 'week', anchorDay: 'mon' },
  latePolicy: 'note',
  team: {
    hours: 'contracted',
    fte: '10',
    hoursPerFte: '160',
    tiers: [{ upTo: '1600', unitPrice: '22' }, { unitPrice: '33' }],
  },
  overflow: {
    ...{ by: 'capacity', intervalMinutes: 30, occupancy: '0.85', netting: 'day', concurrency: { chat: '3' } },
    price: { unitPrice: '0.65' },
  },
  minimum: { kind: 'base-fee', amount: '1500' },
});
const ended = { clientId: 'acme', version: 3, effectiveFrom: '2027-01-01T00:00:00+01:00', model: 'ended' };

describe('contracts check', () => {
  it('prints which terms are in force from when to when, as text', async () => {
    const { code, stdout } = await check([ended, mixed, perEvent]);
    expect(code).toBe(0);
    expect(stdout.replace(/\S+contracts\.json/, 'FILE')).toBe(`acme
====
From 2026-01-01 00:00 to 2026-03-16 12:00 (Europe/Madrid): version 1, per event
  Note              as agreed in January
  Calls, queue vip  talk time 30/6, 0.80 EUR a minute
  Calls             handle time, 0.65 EUR a minute up to 5,000 minutes, 0.60 up to 10,000 minutes,
                    0.55 above that (all units at the price of the highest tier reached); in night ×
                    1.25; in holiday 1.30 EUR a minute
  Chats             each contact, 2.10 EUR a contact
  Tickets           360 s agreed for each contact, 0.40 EUR a minute
  Short calls       free below 10 s of handle time
  Minimum           1,500.00 EUR a period; usage, overflow and hours count towards it
  Fee               Project manager: 800 EUR a period
  Fee               setup: 950 EUR once, on 2026-03-02
  Discount          Loyalty: 5 % off usage
  Tax               21 %, category S
  Period            a month from day 1; closed 1 h after its end, late usage on the next invoice,
                    due in 30 days
  Band night        Monday and Tuesday, 22:00 to 06:00
  Band holiday      2026-12-25
  Language          English

From 2026-03-16 12:00 to 2027-01-01 00:00 (Europe/Madrid): version 2, mixed
  Team      10 full-time agents of 160 hours a period, 22 EUR an hour up to 1,600 hours, 33 above
            that (each tier at its own price)
  Overflow  0.65 EUR a minute; load above productive time × 0.85 occupancy, per 30 minutes, netted
            by day, 3 concurrent chats
  Base fee  1,500 EUR a period, in addition to other charges
  Tax       21 %, category S
  Period    a week from Monday; closed 1 h after its end, late usage on a separate note, due in 30
            days
  Language  English

From 2027-01-01 00:00 (Europe/Madrid): ended, no contract

FILE is valid: 3 versions of 1 client.
`);
  });

  it('also prints routing, staffed and contracted hours, period tables, and versions never in force', async () => {
    const routing = terms({
      model: 'mixed',
      period: { kind: 'table', starts: ['2026-01-01', '2026-01-29', '2026-02-26'] },
      team: { hours: 'staffed', activities: ['productive', 'training'], unitPrice: '22' },
      overflow: { by: 'routing' },
      contacts: {
        prices: [
          { channel: 'ticket', direction: 'outbound', skill: 'es', basis: 'response', unitPrice: '1' },
        ],
      },
    });
    const hourly = terms({
      version: 0,
      model: 'hourly',
      team: { hours: 'contracted', quantity: '1600.5', unitPrice: '22' },
    });
    const other = { ...hourly, clientId: 'Beta' };
    const { stdout } = await check([routing, hourly, other]);
    expect(stdout).toMatch(
      /^Beta\n=+\nFrom 2026-01-01 00:00 on .*version 0, hourly\n {2}Team +1,600.5 hours a period, 22 EUR an hour\n/,
    );
    expect(stdout).toContain('Tickets, outbound, skill es  response time, 1 EUR a minute');
    expect(stdout).toContain('staffed hours of productive and training time, 22 EUR an hour');
    expect(stdout).toContain('contacts handled by the shared team');
    expect(stdout).toContain('from a table of 3 dates, 2026-01-01 to 2026-02-26');
    expect(stdout).toContain('Never in force: version 0;');
  });

  it('prints the same as JSON', async () => {
    const { code, stdout } = await check([perEvent, ended], '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      faults: [],
      clients: [
        {
          clientId: 'acme',
          stretches: [
            { from: '2026-01-01 00:00', to: '2027-01-01 00:00', terms: { version: 1, paymentDays: 30 } },
            { from: '2027-01-01 00:00', zone: 'Europe/Madrid' },
          ],
        },
      ],
    });
  });

  it('lists every fault: as lines, or as JSON', async () => {
    const faulty = [
      terms(perMinute({})),
      terms({ ...perMinute({ unitPrice: '1' }), version: 2, zone: 'Europe/Madird' }),
    ];
    const text = await check(faulty);
    expect([text.code, text.stdout]).toEqual([2, '']);
    expect(text.stderr.trim().split('\n')).toHaveLength(2);
    expect(text.stderr).toMatch(/contracts\.json: \/1\/zone: [a-z-]+: .*"Europe\/Madrid"/);
    const json = await check(faulty, '--format', 'json');
    expect(json.code).toBe(2);
    const { faults, clients } = JSON.parse(json.stdout) as { faults: { pointer: string }[]; clients: [] };
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/0/contacts/prices/0', '/1/zone']);
    expect(clients).toEqual([]);
  });
});
