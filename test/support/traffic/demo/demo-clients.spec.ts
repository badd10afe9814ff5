import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseContractVersion } from '#contracts';
import { rate } from '#rating';
import { foldAll } from '../testing/fold-all.js';
import { Traffic } from '../traffic.js';
import { demoClients } from './index.js';

const NOW = Date.parse('2026-04-16T12:00:00Z');
const clients = demoClients(NOW);
const traffic = new Traffic({ clients: clients.map(({ plan }) => plan), seed: 1, latestMs: NOW });
let folded: ReturnType<typeof foldAll>;

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

  it.each(clients.map((client) => [client.contract.model, client] as const))(
    'expects of its %s client what rating comes to',
    (_model, { contract, plan, expected }) => {
      const parsed = parseContractVersion(contract);
      if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
      const { fromMs, toMs, profile } = plan;
      const period = { fromMs, toMs, zone: profile.zone };
      const rated = rate([parsed.ok], folded.rows(profile.id), period);
      const want = expected(traffic.tally, plan);
      const lines = rated?.lines.map(({ component, amount }) => [component, cents(amount)]);
      expect(lines?.sort()).toEqual(want.lines.map(({ component, amount }) => [component, amount]).sort());
      expect([rated?.net, rated?.total].map((amount) => cents(amount ?? ''))).toEqual([want.net, want.total]);
    },
  );

  it('has a floor that is not reached', () => {
    const lines = clients[0]?.expected(traffic.tally, clients[0].plan).lines;
    expect(lines?.map(({ component }) => component)).toContain('minimum-shortfall');
  });
});
