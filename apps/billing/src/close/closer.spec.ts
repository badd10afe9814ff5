import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import type { OutgoingRecord } from '#kafka';
import type { ClientClose } from '#store';
import { createClose, createContract, ms } from '../testing/given.js';
import { CloseCalendar } from '../draft/close-calendar.js';
import { Closer } from './closer.js';

interface Sent {
  readonly clientId: string;
  readonly revision: number;
  readonly after: number;
  readonly from: string;
  readonly to: string;
}

function closerOf(clientIds: readonly string[], toRepeat: () => ClientClose[] = () => [], signedAtMs = 0) {
  const contracts = new ContractRegistry();
  clientIds.forEach((clientId) => contracts.add(createContract({ clientId }), signedAtMs));
  const calendar = new CloseCalendar(contracts);
  const sent: Sent[] = [];
  const send = (topic: string, records: readonly OutgoingRecord[]): Promise<[]> => {
    expect(topic).toBe('journal');
    for (const { key, value } of records) {
      const data = JSON.parse(String(value)) as Sent;
      expect(String(key)).toBe(data.clientId);
      sent.push(data);
    }
    return Promise.resolve([]);
  };
  const closer = new Closer(calendar, { due: toRepeat }, { send }, { topic: 'journal', partitions: 12 });
  const closeAt = async (at: string, plusMs = 0): Promise<Sent[]> => {
    expect(await closer.close(clientIds, ms(at) + plusMs)).toBe(sent.length);
    return sent.splice(0);
  };
  return { calendar, closeAt };
}

describe('Closer', () => {
  it('publishes the marker of a period once it is due, and not again while it is in progress', async () => {
    const { calendar, closeAt } = closerOf(['acme']);
    expect(await closeAt('2026-01-31T23:59:59Z')).toEqual([]);
    expect(await closeAt('2026-02-01')).toEqual([
      {
        ...{ clientId: 'acme', revision: 0, after: 0 },
        ...{ from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' },
      },
    ]);
    expect(await closeAt('2026-02-01', 59_999)).toEqual([]);
    calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    expect(await closeAt('2026-02-01', 60_000)).toEqual([]);
  });

  it('publishes a marker again that has not been folded for a minute', async () => {
    const { closeAt } = closerOf(['acme']);
    const first = await closeAt('2026-02-01');
    expect(await closeAt('2026-02-01', 60_000)).toEqual(first);
  });

  it('catches up period by period, each after the previous one is closed', async () => {
    const { calendar, closeAt } = closerOf(['acme']);
    expect((await closeAt('2026-07-01')).map(({ to }) => to.slice(0, 10))).toEqual(['2026-02-01']);
    calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    expect((await closeAt('2026-07-01')).map(({ to }) => to.slice(0, 10))).toEqual(['2026-03-01']);
  });

  it('repeats a close with the next revision, unless the next period closes anyway', async () => {
    const last = createClose(2, '2026-01-01', '2026-02-01', { revision: 1 });
    const { calendar, closeAt } = closerOf(['acme'], () => [last]);
    calendar.closed(last);
    expect(await closeAt('2026-02-10')).toMatchObject([{ revision: 2, from: '2026-01-01T00:00:00.000Z' }]);
    expect(await closeAt('2026-03-01')).toMatchObject([{ revision: 0, from: '2026-02-01T00:00:00.000Z' }]);
  });

  it('publishes the marker again immediately when a close that does not count came first', async () => {
    const { calendar, closeAt } = closerOf(['acme']);
    calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    expect(await closeAt('2026-03-01')).toMatchObject([{ after: 1, from: '2026-02-01T00:00:00.000Z' }]);
    calendar.closed(createClose(2, '2026-02-10T10:00Z', '2026-02-10T10:01Z'));
    expect(await closeAt('2026-03-01', 1)).toMatchObject([{ after: 2, from: '2026-02-01T00:00:00.000Z' }]);
  });

  it('waits a minute before it repeats a marker appended before its contract, by the clocks of the brokers', async () => {
    const { calendar, closeAt } = closerOf(['acme'], () => [], ms('2026-02-01T00:02Z'));
    expect(await closeAt('2026-02-01')).toMatchObject([{ after: 0 }]);
    calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    expect(await closeAt('2026-02-01', 250)).toEqual([]);
    expect(await closeAt('2026-02-01', 59_999)).toEqual([]);
    expect(await closeAt('2026-02-01', 60_000)).toMatchObject([{ after: 1, revision: 0 }]);
    calendar.closed(createClose(2, '2026-01-01', '2026-02-01', { appendedAtMs: ms('2026-02-01T00:02Z') }));
    expect(await closeAt('2026-02-01', 180_000)).toEqual([]);
  });

  it('never publishes a revision above the highest allowed one', async () => {
    const last = createClose(2, '2026-01-01', '2026-02-01', { revision: Number.MAX_SAFE_INTEGER });
    const { calendar, closeAt } = closerOf(['acme'], () => [last]);
    calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    calendar.closed(last);
    expect(await closeAt('2026-02-10')).toMatchObject([{ revision: Number.MAX_SAFE_INTEGER, after: 2 }]);
  });

  it('publishes a month end of many clients completely, 500 at a time', async () => {
    const clientIds = Array.from({ length: 1_200 }, (_, index) => `client-${index}`);
    const { closeAt } = closerOf(clientIds);
    const rounds = [
      await closeAt('2026-02-01'),
      await closeAt('2026-02-01', 1),
      await closeAt('2026-02-01', 2),
    ];
    expect(rounds.map(({ length }) => length)).toEqual([500, 500, 200]);
    expect(new Set(rounds.flat().map(({ clientId }) => clientId)).size).toBe(1_200);
    expect(await closeAt('2026-02-01', 3)).toEqual([]);
  });
});
