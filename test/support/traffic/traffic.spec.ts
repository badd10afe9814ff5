import { describe, expect, it } from '@jest/globals';
import { REJECT_CODES } from '#usage';
import { DEMO_NOW, fewClients } from './testing/few-clients.js';
import { foldAll } from './testing/fold-all.js';
import { closeRecord, INVALID_KINDS, sumLegs, Traffic } from './index.js';
import type { LegFacts, TrafficItem } from './index.js';

type Grouped = Readonly<Record<'channel' | 'team' | 'outcome' | 'direction', string>> &
  Pick<LegFacts, 'queue'>;

/** This code belongs to a batch, not to a record. */
const CODES_OF_RECORDS = REJECT_CODES.filter((code) => code !== 'undecodable-batch');

const NOW = DEMO_NOW;
const clients = fewClients();

const traffic = (seed: number, invalid = 0.05): Traffic =>
  new Traffic({ clients, seed, latestMs: NOW, shares: { invalid, wrongKey: 0.05, superseded: 0.05 } });

const toGroup = ({ channel, team, outcome, queue, direction }: Grouped): string =>
  [channel, team, outcome, queue ?? '', direction].join('/');

function toGroups(legs: readonly LegFacts[]): Record<string, LegFacts[]> {
  const groups: Record<string, LegFacts[]> = {};
  for (const leg of legs) (groups[toGroup(leg)] ??= []).push(leg);
  return groups;
}

describe('traffic', () => {
  it('is the same for the same seed, and different for another', () => {
    const written = (seed: number): string =>
      JSON.stringify([...traffic(seed).records()].map(({ record }) => [record.key, String(record.value)]));
    expect(written(7)).toBe(written(7));
    expect(written(7)).not.toBe(written(8));
  });

  it('contains each verdict, each way to be refused, and both modes', () => {
    const made = traffic(1);
    const items = [...made.records()];
    expect(Math.min(...Object.values(made.tally.counters))).toBeGreaterThan(5);
    expect(made.tally.counters.rejected).toBeGreaterThan(INVALID_KINDS);
    const late = [...made.late()];
    expect(late.length).toBeGreaterThan(clients.length);
    expect([...made.tally.rejectedBy.keys()].sort()).toEqual(CODES_OF_RECORDS.sort());
    const binary = items.filter(({ record }) => 'ce_id' in record.headers).length;
    expect(binary / items.length).toBeGreaterThan(0.3);
    expect(binary / items.length).toBeLessThan(0.7);
  });

  it.each([1, 2, 3])('adds up to the result of the fold (seed %i)', (seed) => {
    const made = traffic(seed);
    const records: TrafficItem['record'][] = [...made.records()].map(({ record }) => record);
    for (const { profile, fromMs, toMs } of clients) {
      records.push(closeRecord(profile.id, fromMs, toMs));
      made.tally.take({ kind: 'close' });
    }
    records.push(...[...made.late()].map(({ record }) => record));

    const folded = foldAll(records, NOW);
    expect(folded.counters).toEqual(made.tally.counters);
    expect(folded.rejectedBy).toEqual(new Map([...made.tally.rejectedBy].sort()));
    for (const { profile } of clients) {
      const expected = Object.entries(toGroups(made.tally.legs(profile.id)));
      const got = folded.contacts(profile.id, toGroup);
      expect(Object.keys(got).sort()).toEqual(expected.map(([group]) => group).sort());
      for (const [group, legs] of expected) expect(got[group]).toEqual(sumLegs(legs));
      expect(folded.staffed(profile.id)).toEqual(made.tally.staffed(profile.id));
    }
  });
});
