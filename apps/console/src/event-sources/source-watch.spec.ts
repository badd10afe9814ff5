import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import { slotOf } from '#usage';
import type { UsageRow } from '#usage';
import { SourceRegistry } from './source-registry.js';
import { SourceWatch } from './source-watch.js';

const MIN = 60_000;
const DAY = 1_440 * MIN;
const LAST = Date.parse('2026-11-24T10:00:00Z');

/** A leg a minute in every hour of the week before. */
interface Week {
  readonly clientId: string;
  readonly fromMs: number;
  readonly toMs: number;
}

const busyWeek = ({ fromMs, toMs }: Week): UsageRow[] =>
  Array.from({ length: slotOf(toMs) - slotOf(fromMs) }, (_, n) => ({
    ...{ kind: 'contact', channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound' },
    ...{ atLeast: 0, slot: slotOf(fromMs) + n, measures: { legs: 15 } },
  })) as unknown as UsageRow[];

function given({ ended = false, week = busyWeek } = {}) {
  const world = { upToMs: LAST, reads: 0 };
  const book = new SourceRegistry();
  const note = (source: string, appendedAtMs: number) =>
    book.note({ clientId: 'acme', source, partition: 0, isLeg: true, appendedAtMs });
  const versions = [
    { clientId: 'acme', version: 1, effectiveFrom: '2026-11-01T00:00:00Z', model: 'ended' },
  ] as unknown as ContractVersion[];
  const watch = new SourceWatch({
    ...{ book, atLeastMs: 15 * MIN, upToMs: () => world.upToMs, versions: () => (ended ? versions : []) },
    usage: {
      usage: (selection) => {
        world.reads += 1;
        return Promise.resolve().then(() => week(selection));
      },
    },
  });
  const silentAt = async (afterMs: number) => {
    world.upToMs = LAST + afterMs;
    await watch.look();
    return watch.silent.map(({ heard, fromMs }) => [heard.source, (fromMs - LAST) / MIN]);
  };
  return { book, note, silentAt, watch, world };
}

describe('the watch over platforms', () => {
  it('finds who is quiet at a time at which there was traffic the week before, since when', async () => {
    const { note, silentAt, world } = given();
    note('/pbx', LAST);
    expect(await silentAt(14 * MIN)).toEqual([]);
    expect(await silentAt(16 * MIN)).toEqual([['/pbx', 15]]);
    expect(await silentAt(20 * MIN)).toEqual([['/pbx', 15]]);
    expect(world.reads).toBe(1);
  });

  it('lets go of who is heard again, and asks anew when that one is quiet again', async () => {
    const { note, silentAt, world } = given();
    note('/pbx', LAST);
    await silentAt(16 * MIN);
    note('/pbx', LAST + 17 * MIN);
    expect(await silentAt(18 * MIN)).toEqual([]);
    // It has made one pause, of 17 minutes
    expect(await silentAt(67 * MIN)).toEqual([]);
    expect(await silentAt(69 * MIN)).toEqual([['/pbx', 68]]);
    expect(world.reads).toBe(2);
  });

  it('says nothing of a night, when nothing came the week before either', async () => {
    const { note, silentAt } = given({ week: () => [] });
    note('/pbx', LAST);
    expect(await silentAt(600 * MIN)).toEqual([]);
  });

  it('goes by what it has read up to, however late it is', async () => {
    const { note, silentAt } = given();
    note('/pbx', LAST);
    expect(await silentAt(-Infinity)).toEqual([]);
  });

  it('expects nothing of a client whose contract has ended', async () => {
    const { note, silentAt } = given({ ended: true });
    note('/pbx', LAST);
    expect(await silentAt(60 * MIN)).toEqual([]);
  });

  it('forgets who has been silent for two weeks', async () => {
    const { note, silentAt, book } = given();
    note('/pbx', LAST);
    expect(await silentAt(13 * DAY)).toHaveLength(1);
    expect(await silentAt(15 * DAY)).toEqual([]);
    expect(book.all()).toEqual([]);
  });

  it('reads a client’s week once for platforms that fell quiet together, and tells of them though another cannot be read', async () => {
    const { note, silentAt, world, book, watch } = given({
      week: (selection) => {
        if (selection.clientId === 'broken') throw new Error('no answer');
        return busyWeek(selection);
      },
    });
    book.note({ clientId: 'broken', source: '/pbx', partition: 0, isLeg: true, appendedAtMs: LAST });
    note('/pbx', LAST);
    note('/chat', LAST);
    await expect(silentAt(40 * MIN)).rejects.toThrow('no answer');
    expect(world.reads).toBe(2);
    expect(watch.silent.map(({ heard }) => heard.source)).toEqual(['/pbx', '/chat']);
  });
});
