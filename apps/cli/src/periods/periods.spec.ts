import { afterEach, describe, expect, it } from '@jest/globals';
import { fakeConsole } from '../testing/fake-console.js';
import { runCommand } from '../testing/run-command.js';

let fake: Awaited<ReturnType<typeof fakeConsole>>;
const run = async (body: object, args: string[], status = 200, totals: object = {}) => {
  fake = await fakeConsole(({ path }) =>
    path === '/v1/ops/ingest' ? { body: { totals } } : { status, body },
  );
  return runCommand('periods', ...args, '--url', fake.url);
};
afterEach(() => fake.close());

const zone = 'Europe/Madrid';
const marker = (offset: number, documents: object[] = []) => ({
  ...{ partition: 3, offset, appendedAt: '2026-03-01T01:00:01.000Z', documents },
});
const acme = {
  clientId: 'acme',
  obstacles: [{ code: 'invalid-contract', reason: 'the record acme/3 is ignored' }],
  periods: [
    {
      ...{ firstDay: '2026-02-01', lastDay: '2026-02-28', zone, state: 'closed' },
      close: marker(41, [{ type: 'invoice', number: '2026-000017' }]),
      reCloses: [marker(77, [{ type: 'credit-note', number: '2026-000019' }]), marker(91)],
    },
    {
      ...{ firstDay: '2026-03-01', lastDay: '2026-03-31', zone, state: 'waiting', waitsFor: 'journal' },
      ...{ reason: 'partition 3 is not being consumed', dueAt: '2026-03-31T23:00:00.000Z' },
    },
  ],
};

describe('contador periods', () => {
  it('prints closes with their documents, and what a waiting period waits for', async () => {
    const { code, stdout } = await run(acme, ['acme']);
    expect(stdout).toBe(`acme
====
invalid-contract: the record acme/3 is ignored
2026-02-01 to 2026-02-28  closed
    closed 2026-03-01 02:00 at 3/41: invoice 2026-000017
    re-closed 2026-03-01 02:00 at 3/77: credit note 2026-000019
    re-closed 2026-03-01 02:00 at 3/91: no document
2026-03-01 to 2026-03-31  waiting, may close from 2026-04-01 01:00 (Europe/Madrid)
    waits for journal: partition 3 is not being consumed
`);
    expect([code, fake.received.map(({ path }) => path)]).toEqual([0, ['/v1/clients/acme/periods']]);
  });

  it('prints the response of the console as JSON', async () => {
    const { stdout } = await run(acme, ['acme', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual(acme);
  });

  it('prints the progress, the rate and the waiting clients of a month end', async () => {
    const waiting = [{ clientId: 'globex', reason: 'no price', since: '2026-04-01T01:00:00.000Z' }];
    const at = '2026-04-01T01:00:20.000Z';
    const closingRun = { since: '2026-04-01T01:00:00.000Z', booked: 8_799, total: 10_000 };
    const counts = { due: 1, published: 1, unbooked: 1_200, drafted: 800 };
    const { stdout } = await run(
      { at, ...counts, waiting, run: { ...closingRun, bookedPerSecond: 439.9, secondsLeft: 3 } },
      [],
    );
    expect(stdout)
      .toBe(`1 period due (1 with a marker in the journal), 1,200 closes not booked (800 drafted) (billing, ${at})
  8,799 of 10,000 booked, 87 %, since 2026-04-01T01:00:00.000Z, 439.9 a second, 3 seconds left
  globex waits since 2026-04-01T01:00:00.000Z: no price
`);
    expect(fake.received[0]?.path).toBe('/v1/ops/closing');
  });

  it('warns first of the parts that are not running, and then never claims that all is closed', async () => {
    const at = '2026-04-01T02:00:00.000Z';
    const closing = { at, due: 0, published: 0, unbooked: 0, drafted: 0, waiting: [] };
    const counts = `0 periods due (0 with a marker in the journal), 0 closes not booked (0 drafted) (billing, ${at})\n`;
    const noBilling = `Billing is not running. Last seen ${at}. No period is closed or booked, and periods that became due since then are not counted.\n`;
    const noIngest = (seen: string) =>
      `Ingest is not running, or does not consume all partitions of the journal. ${seen}. Events and closes stay in the journal; none are lost, and none are counted until ingest runs.\n`;

    const silent = { ...closing, isSilent: true };
    expect((await run(silent, [])).stdout).toBe(`${noBilling}${counts}`);
    fake.close();
    const inactive = { isInactive: true, lastSeenAt: at };
    expect((await run(closing, [], 200, inactive)).stdout).toBe(`${noIngest(`Last seen ${at}`)}${counts}`);
    fake.close();
    expect((await run(silent, [], 200, { isInactive: true })).stdout).toBe(
      `${noBilling}${noIngest('Never seen')}${counts}`,
    );
  });

  it('prints the progress as JSON as the console reports it, whatever ingest does', async () => {
    const closing = { due: 0, published: 0, unbooked: 0, drafted: 0, waiting: [] };
    const { stdout } = await run(closing, ['--format', 'json'], 200, { isInactive: true });
    expect(JSON.parse(stdout)).toEqual(closing);
    expect(fake.received.map(({ path }) => path)).toEqual(['/v1/ops/closing']);
  });

  it('prints when a month end is over, and when billing has never run', async () => {
    const noneLeft = { due: 0, published: 0, unbooked: 0, drafted: 0, waiting: [] };
    const at = '2026-04-01T02:00:00.000Z';
    const finishedRun = {
      since: '2026-04-01T01:00:00.000Z',
      until: '2026-04-01T01:00:25.000Z',
      booked: 10_000,
      total: 10_000,
    };
    expect((await run({ at, ...noneLeft, run: finishedRun }, [])).stdout)
      .toBe(`all due periods are closed and booked (billing, ${at})
  10,000 of 10,000 booked, 100 %, since ${finishedRun.since}, done at ${finishedRun.until}
`);
    fake.close();
    expect((await run(noneLeft, [])).stdout).toBe('billing has never run\n');
  });

  it('fails with the error of the console', async () => {
    const { code, stderr } = await run(
      { code: 'unknown-client', detail: 'No contract names it' },
      ['a/b'],
      404,
    );
    expect([code, stderr]).toEqual([1, '404 unknown-client: No contract names it\n']);
    expect(fake.received[0]?.path).toBe('/v1/clients/a%2Fb/periods');
  });
});
