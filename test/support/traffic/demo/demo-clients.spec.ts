import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseContracts } from '#contracts';
import { rate } from '#rating';
import { foldAll } from '../testing/fold-all.js';
import { Traffic } from '../traffic.js';
import type { ClientPlan } from '../client-profile.js';
import type { DemoClient, ExpectedInvoice, ExpectedLine } from './demo-client.js';
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

function comesTo(contracts: DemoClient['contracts'], plan: ClientPlan, want: ExpectedInvoice): void {
  const parsed = parseContracts(contracts);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  const { fromMs, toMs, profile } = plan;
  const rated = rate(parsed.ok, folded.rows(profile.id), { fromMs, toMs, zone: profile.zone });
  const lines = rated?.lines.map(({ amount, ...line }) => shown({ ...line, amount: cents(amount) }));
  expect(lines?.sort()).toEqual(want.lines.map(shown).sort());
  expect([rated?.net, rated?.total].map((amount) => cents(amount ?? ''))).toEqual([want.net, want.total]);
}

describe('the demo', () => {
  it('has a month of traffic, of the size it should be', () => {
    expect(folded.counters).toEqual(traffic.tally.counters);
    expect(folded.counters.received).toBeGreaterThan(40_000);
    expect(folded.counters.received).toBeLessThan(60_000);
  });

  it.each(clients.map((client) => [client.plan.profile.id, client] as const))(
    'expects of %s what rating comes to',
    (_id, { contracts, plan, expected, afterwards }) => {
      comesTo(contracts, plan, expected(traffic.tally, plan));
      if (!afterwards) return;
      const { contract, expected: afterBackdating } = afterwards.backdated;
      comesTo([...contracts, contract], plan, afterBackdating(traffic.tally, plan));
    },
  );

  it('takes back a call that counts, and has a late one besides', () => {
    const [{ plan, afterwards } = {}] = clients;
    if (!plan || !afterwards) throw new Error('there is no story');
    const { late, voided } = afterwards;
    const legs = (): number => traffic.tally.legs(plan.profile.id, plan).length;
    const before = legs();
    const { tally } = traffic;
    tally.take({ ...voided(tally), misrouted: false });
    expect(legs()).toBe(before - 1);
    tally.take({ ...late, misrouted: false });
    expect(legs()).toBe(before);
  });

  it('shows tiers, bands, a capacity overflow, a change of model and a floor that is not reached', () => {
    const [alba = [], borealis = [], cobre = []] = clients.map(({ plan, expected }) =>
      expected(traffic.tally, plan).lines.map(
        ({ component, tier = 0, band = '' }) => `${component} ${tier} ${band}`,
      ),
    );
    for (const tier of [1, 2])
      for (const band of ['standard', 'night', 'weekend']) expect(alba).toContain(`usage ${tier} ${band}`);
    const count = (what: string): number => borealis.filter((line) => line.startsWith(what)).length;
    expect([count('hours'), count('fee'), count('overflow 2'), count('minimum-shortfall')]).toEqual([
      2, 2, 1, 1,
    ]);
    expect(cobre).toEqual(expect.arrayContaining(['overflow 1 ', 'overflow 2 ']));
  });
});
