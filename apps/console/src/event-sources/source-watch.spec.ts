import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import { toSlot } from '#usage';
import type { TimeRange, UsageRow } from '#usage';
import { SourceRegistry } from './source-registry.js';
import { SourceWatch } from './source-watch.js';

const MIN = 60_000;
const DAY = 1_440 * MIN;
const LAST = Date.parse('2026-11-24T10:00:00Z');

interface ClientRange extends TimeRange {
  readonly clientId: string;
}

/** A leg a minute in every hour of the week before. */
const busyWeek = ({ fromMs, toMs }: ClientRange): UsageRow[] =>
  Array.from({ length: toSlot(toMs) - toSlot(fromMs) }, (_, n) => ({
    ...{ kind: 'contact', channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound' },
    ...{ atLeast: 0, slot: toSlot(fromMs) + n, measures: { legs: 15 } },
  })) as unknown as UsageRow[];

function given({ ended = false, week = busyWeek } = {}) {
  const world = { upToMs: LAST, reads: 0 };
  const registry = new SourceRegistry();
  const record = (source: string, appendedAtMs: number) =>
    registry.record({ clientId: 'acme', source, partition: 0, isLeg: true, appendedAtMs });
  const versions = [
    { clientId: 'acme', version: 1, effectiveFrom: '2026-11-01T00:00:00Z', model: 'ended' },
  ] as unknown as ContractVersion[];
  const watch = new SourceWatch({
    ...{ registry, atLeastMs: 15 * MIN, upToMs: () => world.upToMs, versions: () => (ended ? versions : []) },
    usage: {
      usage: (selection) => {
        world.reads += 1;
        return Promise.resolve().then(() => week(selection));
      },
    },
  });
  const inactiveAt = async (afterMs: number) => {
    world.upToMs = LAST + afterMs;
    await watch.check();
    return watch.inactive.map(({ seen, fromMs }) => [seen.source, (fromMs - LAST) / MIN]);
  };
  return { registry, record, inactiveAt, watch, world };
}

describe('SourceWatch', () => {
  it('finds a source that is quiet while there was traffic the week before, and since when', async () => {
    const { record, inactiveAt, world } = given();
    record('/pbx', LAST);
    expect(await inactiveAt(14 * MIN)).toEqual([]);
    expect(await inactiveAt(16 * MIN)).toEqual([['/pbx', 15]]);
    expect(await inactiveAt(20 * MIN)).toEqual([['/pbx', 15]]);
    expect(world.reads).toBe(1);
  });

  it('drops a source that is seen again, and reads the week again when it is quiet again', async () => {
    const { record, inactiveAt, world } = given();
    record('/pbx', LAST);
    await inactiveAt(16 * MIN);
    record('/pbx', LAST + 17 * MIN);
    expect(await inactiveAt(18 * MIN)).toEqual([]);
    // It has made one pause, of 17 minutes
    expect(await inactiveAt(67 * MIN)).toEqual([]);
    expect(await inactiveAt(69 * MIN)).toEqual([['/pbx', 68]]);
    expect(world.reads).toBe(2);
  });

  it('reports nothing at night, when there was nothing the week before either', async () => {
    const { record, inactiveAt } = given({ week: () => [] });
    record('/pbx', LAST);
    expect(await inactiveAt(600 * MIN)).toEqual([]);
  });

  it('goes by the instant up to which it has read, however late it is', async () => {
    const { record, inactiveAt } = given();
    record('/pbx', LAST);
    expect(await inactiveAt(-Infinity)).toEqual([]);
  });

  it('expects nothing of a client whose contract has ended', async () => {
    const { record, inactiveAt } = given({ ended: true });
    record('/pbx', LAST);
    expect(await inactiveAt(60 * MIN)).toEqual([]);
  });

  it('forgets a source that has been inactive for two weeks', async () => {
    const { record, inactiveAt, registry } = given();
    record('/pbx', LAST);
    expect(await inactiveAt(13 * DAY)).toHaveLength(1);
    expect(await inactiveAt(15 * DAY)).toEqual([]);
    expect(registry.all()).toEqual([]);
  });

  it('reads a client’s week once for sources that fell quiet together, and reports them though another cannot be read', async () => {
    const { record, inactiveAt, world, registry, watch } = given({
      week: (selection) => {
        if (selection.clientId === 'broken') throw new Error('no response');
        return busyWeek(selection);
      },
    });
    registry.record({ clientId: 'broken', source: '/pbx', partition: 0, isLeg: true, appendedAtMs: LAST });
    record('/pbx', LAST);
    record('/chat', LAST);
    await expect(inactiveAt(40 * MIN)).rejects.toThrow('no response');
    expect(world.reads).toBe(2);
    expect(watch.inactive.map(({ seen }) => seen.source)).toEqual(['/pbx', '/chat']);
  });
});
