import { describe, expect, it } from '@jest/globals';
import type { CloseBatch } from '#invoicing';
import type { OutgoingRecord } from '#kafka';
import { createLogger } from '#runtime';
import type { ClientClose, LedgerQuery, LedgerState } from '#store';
import { createClose } from '../testing/given.js';
import { Drafter } from './drafter.js';

const closeOfClient = (clientId: string, index = 1): ClientClose =>
  createClose(index, '2026-01-01', '2026-02-01', { clientId });

/** A ledger and the drafts before it in memory, and closes as the fold has recorded them. */
function given(...folded: ClientClose[]) {
  const drafts: CloseBatch[] = [];
  const sends: number[] = [];
  const booked = new Set<string>();
  const faults = new Map<string, Error>();
  const ledger = { position: 0 };
  let [computing, mostConcurrent, ignored] = [0, 0, 0];
  const drafter = new Drafter(
    {
      readCloses: (_partition: number, offset: number) => Promise.resolve(offset === -1 ? folded : []),
    },
    {
      read: (_partition: number, query?: LedgerQuery): Promise<LedgerState> =>
        Promise.resolve({
          ...{ position: ledger.position, last: undefined, numbers: new Map(), sequences: new Map() },
          booked: new Set(query?.closeIds.filter((id) => booked.has(id))),
        }),
    },
    {
      compute: async ({ clientId, index }, afterSequence) => {
        mostConcurrent = Math.max(mostConcurrent, ++computing);
        await new Promise(setImmediate);
        computing -= 1;
        const fault = faults.get(clientId);
        if (fault) throw fault;
        const batch = {
          closeId: `${clientId}/${index}`,
          clientId,
          series: 'main',
          afterSequence,
          documents: [],
        };
        return { batch, isIgnored: clientId === 'forged' };
      },
    },
    {
      send: (_topic: string, records: readonly OutgoingRecord[]) => {
        const first = JSON.parse(String(records[0]?.value)) as CloseBatch;
        const fault = faults.get(`send ${first.clientId}`);
        if (fault) return Promise.reject(fault);
        const baseOffset = drafts.length;
        drafts.push(...records.map(({ value }) => JSON.parse(String(value)) as CloseBatch));
        sends.push(records.length);
        return Promise.resolve([{ partition: 0, baseOffset }]);
      },
    },
    { topic: 'drafts', partitions: 1, findPartition: () => 0 },
    { closed: () => undefined },
    createLogger('billing', 'silent'),
    () => ignored++,
  );
  const fold = (isBooked: (batch: CloseBatch) => boolean = () => true): void => {
    for (const batch of drafts.slice(ledger.position)) if (isBooked(batch)) booked.add(batch.closeId);
    ledger.position = drafts.length;
  };
  const round = async (nowMs: number): Promise<string[]> => {
    const from = drafts.length;
    await drafter.draft(nowMs, () => true);
    return drafts.slice(from).map(({ closeId }) => closeId);
  };
  return { booked, drafter, faults, fold, round, sends, most: () => mostConcurrent, ignored: () => ignored };
}

async function closesRead(world: ReturnType<typeof given>): Promise<typeof world> {
  await world.drafter.read(0);
  return world;
}
const manyOf = (count: number): ClientClose[] =>
  Array.from({ length: count }, (_, index) => closeOfClient(`client-${index}`));

describe('Drafter', () => {
  it('computes several clients concurrently and sends up to 200 drafts together in a round', async () => {
    const { drafter, round, sends, most } = await closesRead(given(...manyOf(450)));
    const rounds = [await round(0), await round(1), await round(2), await round(3)];
    expect(rounds.map(({ length }) => length)).toEqual([200, 200, 50, 0]);
    expect(new Set(rounds.flat()).size).toBe(450);
    expect(sends).toEqual([200, 200, 50]);
    expect(most()).toBe(8);
    expect(drafter.progress(0)).toEqual({ unbooked: 450, drafted: 450, booked: 0 });
  });

  it('stops when a thousand wait for the ledger, and continues when it has booked some', async () => {
    const { drafter, fold, round } = await closesRead(given(...manyOf(1_300)));
    let drafted = 0;
    for (let n = 0; n < 10; n++) drafted += (await round(n)).length;
    expect(drafted).toBe(1_000);
    fold();
    expect((await round(10)).length).toBe(200);
    expect(drafter.progress(0)).toMatchObject({ unbooked: 300, drafted: 200, booked: 1_000 });
  });

  it('waits for a ledger with a backlog, and immediately repeats a batch that it has refused', async () => {
    const { fold, round } = await closesRead(given(closeOfClient('acme'), closeOfClient('globex')));
    expect(await round(0)).toEqual(['acme/1', 'globex/1']);
    expect(await round(59_999)).toEqual([]);
    fold(({ clientId }) => clientId === 'acme');
    expect(await round(60_000)).toEqual(['globex/1']);
    expect(await round(119_999)).toEqual([]);
    expect(await round(120_000)).toEqual(['globex/1']);
  });

  it("computes a client's next close when the previous one is booked", async () => {
    const { fold, round } = await closesRead(given(closeOfClient('acme'), closeOfClient('acme', 2)));
    expect(await round(0)).toEqual(['acme/1']);
    expect(await round(1)).toEqual([]);
    fold();
    expect(await round(2)).toEqual(['acme/2']);
  });

  it('lets only the close wait that cannot be computed, with its reason, and retries it', async () => {
    const world = await closesRead(given(closeOfClient('acme'), closeOfClient('globex')));
    world.faults.set('acme', new Error('no usage'));
    expect(await world.round(0)).toEqual(['globex/1']);
    expect([...world.drafter.waiting]).toEqual([['acme', { reason: 'no usage' }]]);
    world.faults.clear();
    expect(await world.round(9_999)).toEqual([]);
    expect(await world.round(10_000)).toEqual(['acme/1']);
    expect(world.drafter.waiting.size).toBe(0);
  });

  it('books nothing for a close that does not count, and counts it as ignored', async () => {
    const { fold, round, ignored } = await closesRead(
      given(closeOfClient('forged'), closeOfClient('forged', 2)),
    );
    expect(await round(0)).toEqual(['forged/1']);
    fold();
    expect(await round(1)).toEqual(['forged/2']);
    expect(ignored()).toBe(2);
  });

  it('lets closes wait whose batch cannot be appended', async () => {
    const world = await closesRead(given(closeOfClient('acme')));
    world.faults.set('send acme', new Error('too large'));
    expect(await world.round(0)).toEqual([]);
    expect([...world.drafter.waiting]).toEqual([['acme', { reason: 'too large' }]]);
    world.faults.clear();
    expect(await world.round(10_000)).toEqual(['acme/1']);
  });

  it('skips closes that are already booked, and does not count them', async () => {
    const { drafter, booked, round } = await closesRead(given(closeOfClient('acme')));
    booked.add('acme/1');
    expect(await round(0)).toEqual([]);
    expect(drafter.progress(0)).toEqual({ unbooked: 0, drafted: 0, booked: 0 });
  });
});
