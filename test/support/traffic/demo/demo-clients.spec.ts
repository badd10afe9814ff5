import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseContracts } from '#contracts';
import { rate } from '#rating';
import { isNightly } from '../../nightly.js';
import { foldAll } from '../testing/fold-all.js';
import type { TrafficItem } from '../facts.js';
import { Traffic } from '../traffic.js';
import type { DemoClient, ExpectedInvoice, ExpectedLine } from './demo-client.js';
import { liveTraffic } from './live-traffic.js';
import { demoClients, SHARES_OF_DEMO } from './index.js';
import type { Month } from './months.js';

const NOW = Date.parse('2026-04-16T12:00:00Z');
const MONTHS = isNightly ? 2 : 1;
const clients = demoClients(NOW, MONTHS);
const plans = clients.map(({ plan }) => plan);
const traffic = new Traffic({ clients: plans, seed: 1, latestMs: NOW, shares: SHARES_OF_DEMO });
let items: readonly TrafficItem[];
let folded: ReturnType<typeof foldAll>;

const shown = ({ component, tier = 0, band = '', amount }: ExpectedLine): string =>
  `${component} ${tier} ${band} ${amount}`;
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

function lastMonth({ months }: DemoClient): Month {
  const last = months.at(-1);
  if (!last) throw new Error('there is no month');
  return last;
}

beforeAll(() => {
  items = [...traffic.records()];
  folded = foldAll(
    items.map(({ record }) => record),
    NOW,
  );
});

function expectInvoice(
  { plan: { profile } }: DemoClient,
  contracts: DemoClient['contracts'],
  month: Month,
  want: ExpectedInvoice,
): void {
  const parsed = parseContracts(contracts);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  const { fromMs, toMs } = month;
  const rated = rate(parsed.ok, folded.rows(profile.id), { fromMs, toMs, zone: profile.zone });
  const lines = rated?.lines.map(({ amount, ...line }) => shown({ ...line, amount: cents(amount) }));
  expect(lines?.sort()).toEqual(want.lines.map(shown).sort());
  expect([rated?.net, rated?.total].map((amount) => cents(amount ?? ''))).toEqual([want.net, want.total]);
}

describe('the demo', () => {
  it('has full months of traffic and a part of the current one, of the intended size', () => {
    expect(folded.counters).toEqual(traffic.tally.counters);
    expect(folded.counters.received).toBeGreaterThan(MONTHS * 15_000);
    expect(folded.counters.received).toBeLessThan(MONTHS * 15_000 + 15_000);
    for (const { plan, months } of clients) {
      const ends = traffic.tally.legs(plan.profile.id).map(({ endedAtMs }) => endedAtMs);
      for (const month of [...months, { fromMs: NOW - 3_600_000, toMs: NOW }])
        expect(ends.some((ms) => month.fromMs <= ms && ms < month.toMs)).toBe(true);
      expect(Math.max(...months.map(({ toMs }) => toMs))).toBeLessThan(NOW);
      expect(months).toHaveLength(MONTHS);
    }
    expect(demoClients(NOW).map(({ months }) => months.length)).toEqual([13, 13, 13]);
  });

  it.each(clients.map((client) => [client.plan.profile.id, client] as const))(
    'expects the same as rating for each month of %s',
    (_id, client) => {
      const { contracts, expected, months, afterwards } = client;
      for (const month of months) expectInvoice(client, contracts, month, expected(traffic.tally, month));
      if (!afterwards) return;
      const { contract, expected: afterBackdating } = afterwards.backdated;
      const last = lastMonth(client);
      expectInvoice(client, [...contracts, contract], last, afterBackdating(traffic.tally, last));
    },
  );

  it('voids a call that counts, and adds a late one', () => {
    const [client] = clients;
    if (!client?.afterwards) throw new Error('there is no story');
    const { late, voided } = client.afterwards;
    const last = lastMonth(client);
    const legs = (): number => traffic.tally.legs(client.plan.profile.id, last).length;
    const before = legs();
    const { tally } = traffic;
    tally.take({ ...voided(tally), misrouted: false });
    expect(legs()).toBe(before - 1);
    tally.take({ ...late, misrouted: false });
    expect(legs()).toBe(before);
  });

  it('shows tiers, bands, a capacity overflow, a change of model and a floor that is not reached', () => {
    const [alba = [], borealis = [], cobre = []] = clients.map((client) =>
      client
        .expected(traffic.tally, lastMonth(client))
        .lines.map(({ component, tier = 0, band = '' }) => `${component} ${tier} ${band}`),
    );
    for (const tier of [1, 2])
      for (const band of ['standard', 'night', 'weekend']) expect(alba).toContain(`usage ${tier} ${band}`);
    const count = (what: string): number => borealis.filter((line) => line.startsWith(what)).length;
    expect([count('hours'), count('fee'), count('overflow 2'), count('minimum-shortfall')]).toEqual([
      2, 2, 1, 1,
    ]);
    expect(cobre).toEqual(expect.arrayContaining(['overflow 1 ', 'overflow 2 ']));
  });

  it('continues by the clock: an event every few seconds, each of them new', () => {
    const seen = new Set(ids(items));
    const goesOn = liveTraffic(clients, 1, NOW);
    const minutes = [1, 2, 3, 4, 5].map((minute) => [...goesOn.generate(NOW + minute * 60_000)]);
    for (const minute of minutes) expect(minute.length).toBeGreaterThan(3);
    expect(ids(minutes.flat()).filter((id) => seen.has(id))).toEqual([]);
    const ends = minutes.flat().flatMap(({ meaning }) => (meaning.kind === 'event' && meaning.body) || []);
    expect(Math.max(...ends.map(({ endedAtMs }) => endedAtMs))).toBeLessThan(NOW + 5 * 60_000);
  });
});

const ids = (items: readonly TrafficItem[]): string[] =>
  items.flatMap(({ meaning }) =>
    meaning.kind === 'event' ? [`${meaning.clientId} ${meaning.source} ${meaning.id}`] : [],
  );
