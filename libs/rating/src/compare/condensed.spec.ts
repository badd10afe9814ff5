import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contract, leg, shift } from '../../test/given.js';
import { naiveUsage } from '../../test/naive/events.js';
import { randomCase } from '../../test/naive/random.js';
import { rate } from '../rate.js';
import { condensed } from './condensed.js';
import { runs } from '../../../../test/support/nightly.js';

const MARCH = {
  fromMs: Date.parse('2026-02-28T23:00:00Z'),
  toMs: Date.parse('2026-03-31T22:00:00Z'),
  zone: 'Europe/Madrid',
};
const call = { channel: 'call', basis: 'handle', increment: '30/6' };
const contacts = {
  shortContactSeconds: 10,
  prices: [
    { ...call, queue: 'vip', unitPrice: '0.80' },
    { ...call, queue: 'es', unitPrice: '0.75' },
    { ...call, skill: 'es', unitPrice: '0.60' },
    { ...call, direction: 'outbound', unitPrice: '0.40' },
    { ...call, tierMode: 'graduated', tiers: [{ upTo: '3', unitPrice: '0.65' }, { unitPrice: '0.5' }] },
    { channel: 'chat', skill: 'es', basis: 'contact', unitPrice: '2' },
  ],
};
const team = { hours: 'staffed', unitPrice: '22' };
const byCapacity = {
  ...{ by: 'capacity', intervalMinutes: 30, occupancy: '0.1', netting: 'day' },
  price: { unitPrice: '0.65' },
};
const bands = [{ name: 'evening', days: ['mon', 'wed'], from: '10:15', to: '11:00' }];
const bandPrices = { evening: { multiplier: '1.25' } };
const banded = {
  bands,
  contacts: { ...contacts, prices: contacts.prices.map((price) => ({ ...price, bandPrices })) },
};
const contracts = [
  [{ contacts }],
  [banded],
  [
    banded,
    { ...banded, version: 2, effectiveFrom: '2026-03-02T11:15:00+01:00', bands: [], contacts },
    { ...banded, version: 3, effectiveFrom: '2026-03-04T00:00:00+01:00' },
  ],
  [{ bands, model: 'hourly', team: { ...team, bandPrices } }],
  [
    { model: 'hourly', team },
    {
      ...{ version: 2, effectiveFrom: '2026-03-04T00:00:00+01:00', model: 'hourly' },
      team: { ...team, activities: ['training', 'productive'] },
    },
  ],
  [{ contacts: { ...contacts, shortContactSeconds: 30, prices: contacts.prices.slice(2) } }],
  [{ model: 'mixed', contacts, team, overflow: { by: 'routing' } }],
  [{ model: 'mixed', team, overflow: byCapacity }],
  [
    { contacts },
    { version: 2, effectiveFrom: '2026-03-03T00:00:00+01:00', model: 'mixed', team, overflow: byCapacity },
  ],
].map((versions) => versions.map(contract));

const anyLeg = fc
  .record({
    channel: fc.constantFrom('call', 'chat'),
    team: fc.constantFrom('shared', 'dedicated'),
    direction: fc.constantFrom('inbound', 'outbound'),
    queue: fc.constantFrom('vip', 'es', undefined),
    skill: fc.constantFrom('es', 'en', undefined),
    handled: fc.boolean(),
    leg: fc.constantFrom(1, 2),
    talkMs: fc.oneof(fc.integer({ min: 0, max: 70_000 }), fc.integer({ min: 0, max: 900_000 })),
    at: fc.constantFrom(
      '2026-03-02T10:05:00Z',
      ...['2026-03-02T09:10:00Z', '2026-03-02T09:20:00Z', '2026-03-02T09:50:00Z'],
      ...['2026-03-02T10:10:00Z', '2026-03-02T10:20:00Z', '2026-03-03T09:20:00Z'],
      '2026-03-04T08:00:00Z',
      '2026-04-01T08:00:00Z',
    ),
  })
  .map(({ handled, talkMs, ...rest }) =>
    leg({ ...rest, talkMs: handled ? talkMs : 0, outcome: handled ? 'handled' : 'abandoned' }),
  );

it('leads to the same charges with fewer rows', () => {
  const shifts = [
    shift('2026-03-02T10:00:00Z', '2026-03-02T10:30:00Z'),
    shift('2026-03-02T10:00:00Z', '2026-03-02T10:45:00Z', { activity: 'training' }),
    shift('2026-03-04T08:00:00Z', '2026-03-04T09:00:00Z'),
  ];
  fc.assert(
    fc.property(fc.array(anyLeg, { maxLength: 40 }), fc.constantFrom(...contracts), (legs, versions) => {
      const usage = naiveUsage(legs, shifts);
      const fewer = condensed(usage, versions, MARCH);
      expect(rate(versions, fewer, MARCH)?.lines).toEqual(rate(versions, usage, MARCH)?.lines);
      expect(fewer.length).toBeLessThanOrEqual(usage.length);
    }),
    runs(100),
  );
});

it('leads to the same charges under random terms', () => {
  fc.assert(
    fc.property(randomCase, ({ versions, legs, shifts, period }) => {
      const usage = naiveUsage(legs, shifts);
      const fewer = condensed(usage, versions, period);
      expect(rate(versions, fewer, period)?.lines).toEqual(rate(versions, usage, period)?.lines);
      expect(fewer.length).toBeLessThanOrEqual(usage.length);
    }),
    runs(60),
  );
});

it('does not merge rows whose sum would not be exact', () => {
  const most = { channel: 'ticket', responseMs: Number.MAX_SAFE_INTEGER, talkMs: 1 } as const;
  const versions = [
    contract({ contacts: { prices: [{ channel: 'ticket', basis: 'response', unitPrice: '1' }] } }),
  ];
  const usage = ['vip', 'support'].flatMap((queue) => naiveUsage([leg({ ...most, queue })], []));
  expect(rate(versions, condensed(usage, versions, MARCH), MARCH)).toMatchObject({
    lines: rate(versions, usage, MARCH)?.lines,
  });
});
