import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { call, lines, perMinute, shift, terms } from '../testing/fixtures.js';
import { folder, runCommand } from '../testing/run-command.js';
import type { CommandOutcome } from '../testing/run-command.js';
import { CSV_COLUMNS } from './csv.js';

const write = folder();

async function rate(
  contracts: unknown,
  events: string | Buffer,
  ...flags: string[]
): Promise<CommandOutcome> {
  const files = ['--contracts', write('contracts.json', contracts), '--events', write('events', events)];
  return runCommand('rate', ...files, '--period', '2026-03-02', ...flags);
}

interface Result {
  readonly documents: readonly {
    clientId: string;
    lines: Record<string, string>[];
    net: string;
    total: string;
  }[];
  readonly counters: Record<string, number>;
  readonly rejected: readonly { line: number; code: string; message: string }[];
}

async function rated(contracts: object[], events: readonly string[], ...flags: string[]): Promise<Result> {
  const { code, stdout } = await rate(contracts, lines(events), ...flags);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Result;
}

describe('rate: worked examples', () => {
  it.each([
    ['30/6', '7.4', '4.81'],
    ['1/1', '7.35', '4.78'],
    ['60/60', '8', '5.20'],
  ])('rates per minute with increment %s', async (increment, quantity, amount) => {
    const legs = [call(181_000, { wrapMs: 40_000 }), call(200_000, { wrapMs: 20_000 }), call(8_000)];
    const contract = terms({
      contacts: {
        shortContactSeconds: 10,
        prices: [{ channel: 'call', basis: 'handle', increment, unitPrice: '0.65' }],
      },
    });
    const { documents, counters } = await rated([contract], legs);
    expect(documents).toMatchObject([
      {
        clientId: 'acme',
        lines: [{ component: 'usage', quantity, unit: 'minute', unitPrice: '0.65', amount }],
        net: amount,
      },
    ]);
    expect(counters).toEqual({ received: 3, accepted: 3, duplicate: 0, superseded: 0, rejected: 0 });
  });

  it.each([
    ['graduated', 12_000, '7350.00'],
    ['volume', 12_000, '6600.00'],
    ['volume', 10_000, '6000.00'],
    ['volume', 10_001, '5500.55'],
  ])('rates on %s tiers, %i minutes', async (tierMode, minutes, net) => {
    const tiers = [
      { upTo: '5000', unitPrice: '0.65' },
      { upTo: '10000', unitPrice: '0.60' },
      { unitPrice: '0.55' },
    ];
    const legs = Array.from({ length: Math.floor(minutes / 1_000) }, () => call(60_000_000));
    const rest = call((minutes % 1_000) * 60_000);
    const { documents } = await rated([terms(perMinute({ tierMode, tiers }))], [...legs, rest]);
    expect(documents).toMatchObject([{ net }]);
  });

  it('adds the shortfall to a minimum', async () => {
    const contract = terms({ ...perMinute({ unitPrice: '1' }), minimum: { kind: 'floor', amount: '1500' } });
    const { documents } = await rated([contract], [call(74_430_000)]);
    expect(documents[0]?.lines.map(({ component, amount }) => [component, amount])).toEqual([
      ['usage', '1240.50'],
      ['minimum-shortfall', '259.50'],
    ]);
  });

  it.each([
    ['interval', '91.8', '59.67'],
    ['period', '51', '33.15'],
  ])('rates overflow beyond capacity, netted by %s', async (netting, quantity, amount) => {
    const contacts = [42, 50, 63, 55].flatMap((count, index) => {
      const half = Date.parse('2026-03-02T08:00:00Z') + index * 1_800_000;
      const times = { startedAt: new Date(half), endedAt: new Date(half + 1_799_000) };
      return Array.from({ length: count }, () => call(306_000, times));
    });
    const agents = Array.from({ length: 10 }, () => shift('2026-03-02T08:00:00Z', '2026-03-02T10:00:00Z'));
    const contract = terms({
      model: 'mixed',
      team: { hours: 'staffed', unitPrice: '22' },
      overflow: {
        ...{ by: 'capacity', intervalMinutes: 30, occupancy: '0.85', netting },
        price: { unitPrice: '0.65' },
      },
    });
    const { documents } = await rated([contract], [...contacts, ...agents]);
    expect(documents[0]?.lines).toMatchObject([
      { component: 'overflow', quantity, amount },
      { component: 'hours', quantity: '20', amount: '440.00' },
    ]);
  });
});

describe('rate: input file', () => {
  const contract = terms(perMinute({ unitPrice: '1' }));
  const good = call(60_000);

  it('reads a gzipped file, whatever its name', async () => {
    const plain = await rate([contract], lines([good]));
    expect(plain.stdout).toContain('"net":"1.00"');
    expect(await rate([contract], gzipSync(lines([good])))).toMatchObject({ code: 0, stdout: plain.stdout });
  });

  it('counts blank lines without reading them; accepts CRLF and a last line without a newline', async () => {
    const file = `\r\n${good}\r\n   \n{\n\n${call(60_000)}`;
    const { code, stdout } = await rate([contract], file);
    const { documents, counters, rejected } = JSON.parse(stdout) as Result;
    expect([code, documents[0]?.net, counters['received']]).toEqual([0, '2.00', 3]);
    expect(rejected).toMatchObject([{ line: 4, code: 'not-json' }]);
  });

  it('rejects bytes that are not UTF-8 and lines that are too long', async () => {
    const raw = Buffer.concat([
      Buffer.from(good.replace('/pbx', '/pb\u00ff'), 'latin1'),
      Buffer.from(`\n${' '.repeat(70_000)}${call(60_000)}\n`),
      Buffer.alloc(3_000_000, 'x'),
      Buffer.from(`\n\ufeff${call(60_000)}\n${call(60_000)}\n`),
    ]);
    const { stdout, code } = await rate([contract], raw, '--strict');
    const { documents, rejected } = JSON.parse(stdout) as Result;
    expect(rejected.map(({ line, code: reason }) => [line, reason])).toEqual([
      [1, 'not-json'],
      [2, 'oversized'],
      [3, 'oversized'],
      [4, 'not-json'],
    ]);
    expect([code, documents[0]?.net]).toEqual([1, '1.00']);
  });

  it('keeps the highest revision in any order, and ignores closes', async () => {
    const close = { clientId: 'acme', from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' };
    const events = [
      call(120_000, { revision: 2 }, { id: 'x' }),
      call(60_000, { revision: 1 }, { id: 'x' }),
      call(120_000, { revision: 2 }, { id: 'x' }),
      call(0, close, { id: 'close', type: 'period.close' }),
      call(600_000, {}, { id: 'y' }),
      call(0, { revision: 1, voided: true }, { id: 'y' }),
    ];
    const { documents, counters } = await rated([contract], events);
    expect(documents).toMatchObject([{ net: '2.00' }]);
    expect(counters).toEqual({ received: 6, accepted: 4, duplicate: 1, superseded: 1, rejected: 0 });
  });

  it('prints documents by client id, only for clients with a contract in force', async () => {
    const of = (clientId: string, part: object = {}): object =>
      terms({ clientId, ...perMinute({ unitPrice: '1' }), ...part });
    const contracts = ['b', 'a', 'Z', 'a-1'].map((clientId) => of(clientId));
    const later = of('later', { effectiveFrom: '2026-04-01T00:00:00+02:00' });
    const { documents } = await rated([...contracts, later], [call(60_000, { clientId: 'nobody' })]);
    expect(documents.map(({ clientId }) => clientId)).toEqual(['Z', 'a', 'a-1', 'b']);
  });

  it('prints the document of one client with --client, but counts the whole file', async () => {
    const other = terms({ clientId: 'zeta', ...perMinute({ unitPrice: '1' }) });
    const events = [good, call(60_000, { clientId: 'zeta' })];
    const { documents, counters } = await rated([contract, other], events, '--client', 'zeta');
    expect(documents).toMatchObject([{ clientId: 'zeta', net: '1.00' }]);
    expect(counters).toMatchObject({ received: 2, accepted: 2 });
    const none = await rate([contract], lines(events), '--client', 'nobody');
    expect(none).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('nobody has no contract in force'),
    });
  });
});

describe('rate: errors', () => {
  it('exits with 2 and lists every contract fault with file, pointer, code and the expected value', async () => {
    const faulty = terms({
      tax: { category: 'S', rate: '-1' },
      ...perMinute({ unitPrice: '0.65', bandPrices: { nihgt: { multiplier: '2' } } }),
      bands: [{ name: 'night', days: ['mon'] }],
    });
    const { code, stdout, stderr } = await rate([faulty], '');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/contracts\.json: \/0\/tax\/rate: [a-z-]+: .+\n/);
    expect(stderr).toMatch(
      /contracts\.json: \/0\/contacts\/prices\/0\/bandPrices\/nihgt: [a-z-]+: .*"night"/,
    );
  });

  it.each([
    [[], 'required option'],
    [['--period', '2026-02-30'], 'must be a date'],
    [['--format', 'xml'], 'Allowed choices'],
    [['--events', '/no/such/file'], '/no/such/file does not exist'],
    [['--events', '/tmp'], 'is a folder'],
    [['--contracts', '/no/such/file'], '/no/such/file does not exist'],
    [['--contracts', write('bad.json', '{"')], 'not-json'],
    [['--contracts', write('bytes.json', Buffer.from([0xff]))], 'not valid UTF-8'],
    [['--events', write('cut.gz', gzipSync(call(1)).subarray(0, 40))], 'cannot be read'],
  ])('exits with 2 and a message for %j', async (flags, message) => {
    const files = ['--contracts', write('ok.json', [terms(perMinute({ unitPrice: '1' }))])];
    const usual = [...files, '--events', write('none', ''), '--period', '2026-03-02'];
    const { code, stderr } = await runCommand('rate', ...(flags.length > 0 ? usual : []), ...flags);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('rate: other formats', () => {
  const contract = terms({
    contacts: { prices: [{ channel: 'call', queue: 'vip', basis: 'contact', unitPrice: '2' }] },
    fees: [{ id: 'pm', description: 'Manager, "project"\nof it', amount: '800', per: 'period' }],
    customer: { name: 'Acme S.L.' },
  });
  const events = lines([call(60_000, { queue: 'vip' }), '{']);

  it('csv: a row per line, quoted by RFC 4180', async () => {
    const { code, stdout, stderr } = await rate([contract], events, '--format', 'csv');
    const document = 'acme,2026-02-28T23:00:00Z,2026-03-31T22:00:00Z,EUR';
    expect(stdout.split('\r\n')).toEqual([
      CSV_COLUMNS.join(','),
      `${document},usage,"Calls (queue vip), per contact",call,vip,,,contact,,,,,2026-02-28T23:00:00Z,2026-03-31T22:00:00Z,1,contact,2,2.00`,
      `${document},fee,"Manager, ""project""\nof it",,,,,,,pm,,,2026-02-28T23:00:00Z,2026-03-31T22:00:00Z,1,period,800,800.00`,
      '',
    ]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^line 2: not-json: .*\n2 received = 1 accepted \+ .* \+ 1 rejected\n/m);
  });

  it('csv: no text can be executed as a formula, whichever separator a spreadsheet uses', async () => {
    const descriptions = ['=cmd()', 'Manager;=cmd()', 'Manager\t@cmd()', '-5.00'];
    const fees = descriptions.map((description, at) => ({
      ...{ id: `fee-${at}`, description, amount: '800', per: 'period' },
    }));
    const { stdout } = await rate([{ ...contract, fees }], events, '--format', 'csv');
    const written = stdout.split('\r\n').filter((row) => row.includes(',fee,'));
    expect(written.map((row) => /,fee,(.*?),,,,,,,/.exec(row)?.[1])).toEqual([
      "'=cmd()",
      '"Manager;\'=cmd()"',
      '"Manager\t\'@cmd()"',
      '-5.00',
    ]);
  });

  it('table: in the language of the contract; JSON is the same in every language', async () => {
    const inSpanish = { ...contract, language: 'es' };
    const { stdout } = await rate([inSpanish], events, '--format', 'table');
    expect(stdout).toContain('VISTA PREVIA, NO EMITIDA');
    expect(stdout).toMatch(/Llamadas \(cola vip\), por contacto +1 +contacto +2 +2,00/);
    const json = (one: object) => rate([one], events, '--format', 'json');
    expect((await json(inSpanish)).stdout).toBe((await json(contract)).stdout);
  });

  it('table: a printed invoice marked as not issued', async () => {
    const { stdout } = await rate([contract], events, '--format', 'table');
    expect(stdout).toMatch(/PREVIEW, NOT ISSUED[^]*Customer {2}Acme S\.L\.[^]*Total EUR +970\.42/);
  });
});
