import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import type { Close } from '#usage';
import { periodList } from './period-list.js';

const monthly: ContractVersion = {
  clientId: 'acme',
  version: 1,
  effectiveFrom: '2026-02-01T00:00:00+01:00',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  period: { kind: 'month', anchorDay: 1 },
  grace: 'PT2H',
  model: 'hourly',
  team: { hours: 'contracted', quantity: '10', unitPrice: '20' },
  tax: { category: 'S', rate: '21' },
};
const february: Close = {
  index: 1, revision: 0,
  fromMs: Date.parse('2026-01-31T23:00:00Z'),
  toMs: Date.parse('2026-02-28T23:00:00Z'),
  offset: 41,
  appendedAtMs: Date.parse('2026-03-01T01:00:01Z'),
};
const told = (now: string, closes: Close[] = [], versions: ContractVersion[] = [monthly]) =>
  periodList(versions, closes, 5, Date.parse(now)).map(({ firstDay, lastDay, state, waitsFor }) =>
    [firstDay, lastDay, state, waitsFor].filter((part) => part !== undefined).join(' '),
  );

describe('periodList', () => {
  it('tells a closed period with its marker, and the open one with its due time', () => {
    const periods = periodList([monthly], [february], 5, Date.parse('2026-03-15T00:00:00Z'));
    expect(periods).toEqual([
      {
        from: '2026-01-31T23:00:00.000Z',
        to: '2026-02-28T23:00:00.000Z',
        zone: 'Europe/Madrid',
        firstDay: '2026-02-01',
        lastDay: '2026-02-28',
        state: 'closed',
        close: { index: 1, partition: 5, offset: 41, appendedAt: '2026-03-01T01:00:01.000Z' },
      },
      {
        from: '2026-02-28T23:00:00.000Z',
        to: '2026-03-31T22:00:00.000Z',
        zone: 'Europe/Madrid',
        firstDay: '2026-03-01',
        lastDay: '2026-03-31',
        state: 'open',
        dueAt: '2026-04-01T00:00:00.000Z',
      },
    ]);
  });

  it('says why a period that is over is not closed', () => {
    expect(told('2026-03-01T00:59:59Z')).toEqual([
      '2026-02-01 2026-02-28 waiting grace',
      '2026-03-01 2026-03-31 open',
    ]);
    expect(told('2026-03-01T01:00:00Z')).toEqual([
      '2026-02-01 2026-02-28 waiting close',
      '2026-03-01 2026-03-31 open',
    ]);
  });

  it('tells the first period before it begins', () => {
    expect(told('2026-01-15T00:00:00Z')).toEqual(['2026-02-01 2026-02-28 upcoming']);
  });

  it('does not list for ever when nothing closes', () => {
    expect(told('2036-01-15T00:00:00Z')).toHaveLength(24);
  });

  it('tells nothing of a client without a contract', () => {
    expect(told('2026-03-15T00:00:00Z', [], [])).toEqual([]);
  });

  it('ends with an ended contract', () => {
    const ended: ContractVersion = {
      clientId: 'acme',
      version: 2,
      effectiveFrom: '2026-03-01T00:00:00+01:00',
      model: 'ended',
    };
    expect(told('2026-06-15T00:00:00Z', [february], [monthly, ended])).toEqual([
      '2026-02-01 2026-02-28 closed',
    ]);
  });
});
