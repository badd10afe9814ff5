import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import type { LateLayer, LateReader, UsageReader } from '#store';
import { DAY_MS, ClientState, toSlot } from '#usage';
import { createClose, createContract, ms } from '../testing/given.js';
import { CloseCalendar } from '../draft/close-calendar.js';
import { LateWatch } from './late-watch.js';

const NOTES = { latePolicy: 'note' };

/** Acme with January closed on 1 February, and late changes in Redis as the fold records them. */
function acme(...signed: object[]) {
  const contracts = new ContractRegistry();
  const calendar = new CloseCalendar(contracts);
  signed.forEach((terms) => contracts.add(createContract(terms), 0));
  const client = new ClientState('acme');
  const layers: LateLayer[] = [];
  const late: Pick<LateReader, 'readLayers'> = {
    readLayers: (_partition, after) => Promise.resolve(layers.filter(({ offset }) => offset > after)),
  };
  const usage: Pick<UsageReader, 'client'> = { client: () => Promise.resolve(client) };
  const watch = new LateWatch(late, usage, contracts, calendar, DAY_MS);
  calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
  const addLate = async (layer: number, offset: number, at: string, slot = 0): Promise<void> => {
    client.noteLate(layer, slot, offset, ms(at));
    layers.push({ clientId: 'acme', partition: 0, layer, offset });
    await watch.read(0);
  };
  const dueAt = (at: string): number[] => watch.due(['acme'], ms(at)).map(({ index }) => index);
  return { contracts, calendar, addLate, dueAt };
}

describe('LateWatch', () => {
  it('repeats nothing while nothing changed', () => {
    expect(acme(NOTES).dueAt('2027-01-01')).toEqual([]);
  });

  it('repeats the last close once late usage has settled', async () => {
    const { addLate, dueAt } = acme(NOTES);
    await addLate(1, 11, '2026-02-03');
    expect(dueAt('2026-02-03T23:59:59.999Z')).toEqual([]);
    expect(dueAt('2026-02-04')).toEqual([1]);
  });

  it('repeats a close until one has taken up the change', async () => {
    const { calendar, addLate, dueAt } = acme(NOTES);
    await addLate(1, 11, '2026-02-03');
    calendar.closed(
      createClose(2, '2026-01-01', '2026-02-01', { revision: 1, appendedAtMs: ms('2026-02-04') }),
    );
    expect(dueAt('2026-03-01')).toEqual([]);
    await addLate(2, 21, '2026-02-05');
    expect(dueAt('2026-03-01')).toEqual([2]);
  });

  it('distinguishes changes before and after a close in the same millisecond', async () => {
    const { calendar, addLate, dueAt } = acme(NOTES);
    calendar.closed(createClose(2, '2026-02-01', '2026-03-01'));
    await addLate(1, 19, '2026-03-01');
    expect(dueAt('2026-04-01')).toEqual([]);
    await addLate(2, 21, '2026-03-01');
    expect(dueAt('2026-03-02')).toEqual([2]);
  });

  it('leaves late usage to the next invoice if the contract requires it', async () => {
    const { addLate, dueAt } = acme({ latePolicy: 'next-invoice' });
    await addLate(1, 11, '2026-02-03');
    expect(dueAt('2027-01-01')).toEqual([]);
  });

  it('does not wait for a next invoice that will not come', async () => {
    const { addLate, dueAt } = acme(
      {},
      { version: 2, effectiveFrom: '2026-02-01T00:00:00Z', model: 'ended' },
    );
    await addLate(1, 11, '2026-02-03');
    expect(dueAt('2026-02-04')).toEqual([1]);
  });

  it('treats usage after a close that does not count as late only if it reaches into a closed period', async () => {
    const { calendar, addLate, dueAt } = acme(NOTES);
    calendar.closed(createClose(2, '2026-02-10T10:00Z', '2026-02-10T10:01Z'));
    await addLate(2, 21, '2026-02-10', toSlot(ms('2026-02-10T09:00Z')));
    expect(dueAt('2026-02-20')).toEqual([]);
    await addLate(2, 22, '2026-02-12', toSlot(ms('2026-01-31T09:00Z')));
    expect(dueAt('2026-02-20')).toEqual([1]);
  });

  it('repeats a close for a version signed after it that reaches into closed periods, and for no other', () => {
    const { contracts, calendar, dueAt } = acme(NOTES);
    contracts.add(
      createContract({ ...NOTES, version: 2, effectiveFrom: '2026-02-01T00:00:00Z' }),
      ms('2026-02-10'),
    );
    expect(dueAt('2026-02-20')).toEqual([]);
    contracts.add(
      createContract({ ...NOTES, version: 3, effectiveFrom: '2026-01-31T00:00:00Z' }),
      ms('2026-02-10'),
    );
    expect(dueAt('2026-02-10T23:00:00Z')).toEqual([]);
    expect(dueAt('2026-02-11')).toEqual([1]);
    calendar.closed(
      createClose(2, '2026-01-01', '2026-02-01', { revision: 1, appendedAtMs: ms('2026-02-11') }),
    );
    expect(dueAt('2026-02-20')).toEqual([]);
  });
});
