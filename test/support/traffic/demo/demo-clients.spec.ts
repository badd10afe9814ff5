import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseContracts } from '#contracts';
import { rate } from '#rating';
import { foldAll } from '../testing/fold-all.js';
import { Traffic } from '../traffic.js';
import type { ExpectedLine } from './demo-client.js';
import { demoClients } from './index.js';

const NOW = Date.parse('2026-04-16T12:00:00Z');
const clients = demoClients(NOW);
const traffic = new Traffic({ clients: clients.map(({ plan }) => plan), seed: 1, latestMs: NOW });
let folded: ReturnType<typeof foldAll>;

const shown = ({ component, tier = 0, band = '', amount }: ExpectedLine): string =>
  `${component} ${tier} ${band} ${amount}`;
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

beforeAll(() => {
  folded = foldAll(
    [...traffic.records()].map(({ record }) => record),
    NOW,
  );
});

describe('the demo', () => {
  it('has a month of traffic, of the size it should be', () => {
    expect(folded.counters).toEqual(traffic.tally.counters);
    expect(folded.counters.received).toBeGreaterThan(40_000);
    expect(folded.counters.received).toBeLessThan(60_000);
  });

  it.each(clients.map((client) => [client.plan.profile.id, client] as const))(
    'expects of %s what rating comes to',
    (_id, { contracts, plan, expected }) => {
      const parsed = parseContracts(contracts);
      if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
      const { fromMs, toMs, profile } = plan;
      const period = { fromMs, toMs, zone: profile.zone };
      const rated = rate(parsed.ok, folded.rows(profile.id), period);
      const want = expected(traffic.tally, plan);
      const lines = rated?.lines.map(({ amount, ...line }) => shown({ ...line, amount: cents(amount) }));
      expect(lines?.sort()).toEqual(want.lines.map(shown).sort());
      expect([rated?.net, rated?.total].map((amount) => cents(amount ?? ''))).toEqual([want.net, want.total]);
    },
  );

  it('shows tiers, bands, a capacity overflow, a change of model and floors that are not reached', () => {
    const [alba = [], borealis = [], cobre = []] = clients.map(({ plan, expected }) =>
      expected(traffic.tally, plan).lines.map(
        ({ component, tier = 0, band = '' }) => `${component} ${tier} ${band}`,
      ),
    );
    for (const tier of [1, 2])
      for (const band of ['standard', 'night', 'weekend']) expect(alba).toContain(`usage ${tier} ${band}`);
    expect(alba).toContain('minimum-shortfall 0 ');
    const count = (what: string): number => borealis.filter((line) => line.startsWith(what)).length;
    expect([count('hours'), count('fee'), count('overflow 2'), count('minimum-shortfall')]).toEqual([
      2, 2, 1, 1,
    ]);
    expect(cobre).toEqual(expect.arrayContaining(['overflow 1 ', 'overflow 2 ']));
  });
});
