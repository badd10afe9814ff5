import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import type { Close } from '#usage';
import type { PeriodFacts } from './period-facts.js';
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
  index: 1,
  revision: 0,
  fromMs: Date.parse('2026-01-31T23:00:00Z'),
  toMs: Date.parse('2026-02-28T23:00:00Z'),
  offset: 41,
  appendedAtMs: Date.parse('2026-03-01T01:00:01Z'),
};
const again: Close = { ...february, index: 2, revision: 1, offset: 77 };

/** Everything runs and keeps up. */
const facts = (now: string, more: Partial<PeriodFacts> = {}): PeriodFacts => ({
  ...{
    versions: [monthly],
    signed: [{ version: monthly, signedAtMs: 0 }],
    closes: [],
    partition: 5,
    lag: { seconds: 0, records: 0 },
  },
  ...{ booked: new Set([1]), documents: new Map(), waiting: undefined },
  ...{ nowMs: Date.parse(now), billingSeenAtMs: Date.parse(now) - 900 },
  ...more,
});
const summaries = (now: string, more: Partial<PeriodFacts> = {}) =>
  periodList(facts(now, more)).map(({ firstDay, lastDay, state, waitsFor }) =>
    [firstDay, lastDay, state, waitsFor].filter((part) => part !== undefined).join(' '),
  );
const MARCH = '2026-03-15T00:00:00Z';

describe('periodList', () => {
  it('lists a closed period with its marker and documents, and the open one with its due time', () => {
    const invoice = { documentId: 'd-1', type: 'invoice', number: '2026-000001' } as const;
    const documents = new Map([[41, [invoice]]]);
    expect(periodList(facts(MARCH, { closes: [february], documents }))).toEqual([
      {
        from: '2026-01-31T23:00:00.000Z',
        to: '2026-02-28T23:00:00.000Z',
        zone: 'Europe/Madrid',
        firstDay: '2026-02-01',
        lastDay: '2026-02-28',
        state: 'closed',
        close: {
          ...{ index: 1, partition: 5, offset: 41, appendedAt: '2026-03-01T01:00:01.000Z' },
          ...{ booked: true, documents: [invoice] },
        },
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

  it('lists a period that was closed again once, with every close and its documents', () => {
    const note = { documentId: 'd-2', type: 'credit-note', number: '2026-000002' } as const;
    const [closed] = periodList(
      facts(MARCH, {
        ...{ closes: [february, again], booked: new Set([1, 2]), documents: new Map([[77, [note]]]) },
      }),
    );
    expect(closed).toMatchObject({ close: { index: 1, documents: [] } });
    expect(closed?.reCloses).toMatchObject([{ index: 2, offset: 77, booked: true, documents: [note] }]);
    expect(closed).not.toHaveProperty('waitsFor');
  });

  it('continues from the last close where a backdated version moved to another zone', () => {
    const moved = { ...monthly, version: 2, zone: 'America/New_York' };
    const [, next] = periodList(facts(MARCH, { versions: [monthly, moved], closes: [february] }));
    expect(next).toMatchObject({ from: '2026-02-28T23:00:00.000Z', to: '2026-04-01T04:00:00.000Z' });
  });

  it('keeps the days that a closed period was closed with, whatever zone was signed since', () => {
    const moved = { ...monthly, version: 2, zone: 'America/New_York' };
    const signed = [
      { version: monthly, signedAtMs: 0 },
      { version: moved, signedAtMs: february.appendedAtMs + 1 },
    ];
    const [closed] = periodList(
      facts(MARCH, { versions: [monthly, moved], signed, closes: [february, again] }),
    );
    expect(closed).toMatchObject({ zone: 'Europe/Madrid', firstDay: '2026-02-01', lastDay: '2026-02-28' });
  });

  it('marks a period as due when nothing prevents its close, and otherwise names what it waits for', () => {
    expect(summaries('2026-03-01T00:59:59Z')).toEqual([
      '2026-02-01 2026-02-28 waiting grace',
      '2026-03-01 2026-03-31 open',
    ]);
    expect(summaries('2026-03-01T01:00:00Z')).toEqual([
      '2026-02-01 2026-02-28 due',
      '2026-03-01 2026-03-31 open',
    ]);
    expect(summaries('2026-04-15T00:00:00Z')).toEqual([
      '2026-02-01 2026-02-28 due',
      '2026-03-01 2026-03-31 waiting earlier-period',
      '2026-04-01 2026-04-30 open',
    ]);
  });

  it('reports a journal that is not being consumed, but not a fold that is merely busy', () => {
    const [stalled] = periodList(facts(MARCH, { lag: { seconds: 90.4, records: 12 } }));
    expect(stalled).toMatchObject({
      ...{ state: 'waiting', waitsFor: 'journal' },
      reason: 'partition 5 of the journal is not being consumed: 12 records have been waiting for 90 s',
    });
    expect(summaries(MARCH, { lag: { seconds: 2, records: 900 } })[0]).toBe('2026-02-01 2026-02-28 due');
  });

  it('reports that billing is not running', () => {
    const [never] = periodList(facts(MARCH, { billingSeenAtMs: undefined }));
    expect(never).toMatchObject({ waitsFor: 'billing', reason: 'billing has never run' });
    const [gone] = periodList(facts(MARCH, { billingSeenAtMs: Date.parse('2026-03-14T23:59:00Z') }));
    expect(gone).toMatchObject({ reason: 'billing was last seen at 2026-03-14T23:59:00.000Z' });
  });

  it('reports why a close is not booked', () => {
    const unbooked = { closes: [february, again] };
    const waiting = { reason: 'XAU is no currency', sinceMs: Date.parse('2026-03-01T02:00:00Z') };
    expect(periodList(facts(MARCH, { ...unbooked, waiting }))[0]).toMatchObject({
      ...{ state: 'closed', waitsFor: 'booking' },
      reason: 'billing has been unable to book it since 2026-03-01T02:00:00.000Z: XAU is no currency',
    });
    expect(summaries(MARCH, unbooked)[0]).toBe('2026-02-01 2026-02-28 closed booking');
    expect(summaries(MARCH, { ...unbooked, billingSeenAtMs: undefined })[0]).toBe(
      '2026-02-01 2026-02-28 closed billing',
    );
  });

  it('lists the first period before it begins', () => {
    expect(summaries('2026-01-15T00:00:00Z')).toEqual(['2026-02-01 2026-02-28 upcoming']);
  });

  it('bounds the list when nothing closes', () => {
    expect(summaries('2036-01-15T00:00:00Z')).toHaveLength(24);
  });

  it('lists nothing for a client without a contract', () => {
    expect(summaries(MARCH, { versions: [] })).toEqual([]);
  });

  it('ends with an ended contract', () => {
    const ended: ContractVersion = {
      clientId: 'acme',
      version: 2,
      effectiveFrom: '2026-03-01T00:00:00+01:00',
      model: 'ended',
    };
    expect(summaries('2026-06-15T00:00:00Z', { closes: [february], versions: [monthly, ended] })).toEqual([
      '2026-02-01 2026-02-28 closed',
    ]);
  });
});
