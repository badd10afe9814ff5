import { periodContaining } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import { DAY_MS, SLOT_MS } from '#usage';
import fc from 'fast-check';
import { contract } from '../given.js';
import type { Leg, Shift } from './events.js';
import { leg, shift } from './random-events.js';
import { pick, terms } from './random-terms.js';

/** Weeks with clock changes by whole and half hours, and without any; Kathmandu's offset from UTC is 5:45. */
const WEEKS = [
  ['Europe/Madrid', '2026-03-25T12:00:00Z'],
  ['Europe/Madrid', '2026-10-21T12:00:00Z'],
  ['America/New_York', '2026-11-01T12:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-03T12:00:00Z'],
  ['Asia/Kathmandu', '2026-06-10T12:00:00Z'],
  ['Asia/Kathmandu', '2026-04-05T12:00:00Z'],
  ['Africa/Cairo', '2026-04-22T12:00:00Z'],
] as const;

const weekOf = (zone: string, within: string): { zone: string; period: Period } => {
  const weekly = contract({
    zone,
    period: { kind: 'week', anchorDay: 'mon' },
    contacts: { prices: [{ channel: 'call', basis: 'contact', unitPrice: '1' }] },
  });
  const period = periodContaining([weekly], Date.parse(within));
  if (period === undefined) throw new Error('a weekly calendar without a week');
  return { zone, period };
};

const PERIODS = WEEKS.map(([zone, within]) => weekOf(zone, within));

interface WrittenTeam {
  readonly hours: string;
  readonly activities?: readonly string[] | undefined;
}

interface Written {
  readonly model: string;
  readonly bands: readonly object[];
  readonly team?: WrittenTeam | undefined;
  readonly contacts?: object | undefined;
  readonly overflow?: object | undefined;
  readonly minimum?: object | undefined;
  readonly fees?: readonly { readonly on?: number | undefined }[];
}

/** How a version differs from the previous one: not at all, in some parts, completely, or it ends the contract. */
const change = fc.record({
  fresh: terms,
  parts: fc.oneof<fc.MaybeWeightedArbitrary<string[]>[]>(
    {
      weight: 3,
      arbitrary: fc.shuffledSubarray(['minimum', 'fees', 'discounts', 'tax', 'order of bands'], {
        maxLength: 2,
      }),
    },
    { weight: 2, arbitrary: pick(['counts'], ['hourly'], ['activities']) },
    { weight: 2, arbitrary: fc.constant(['all']) },
    { weight: 1, arbitrary: fc.constant(['end']) },
  ),
  quarters: fc.integer({ min: -60, max: 700 }),
});

function changed(current: Written, fresh: Written, parts: readonly string[]): Written {
  if (parts.includes('all')) return fresh;
  if (parts.includes('hourly')) {
    return current.team === undefined
      ? current
      : { ...current, model: 'hourly', contacts: undefined, overflow: undefined };
  }
  if (parts.includes('activities')) {
    return current.team?.hours === 'staffed'
      ? { ...current, team: { ...current.team, activities: ['training'] } }
      : current;
  }
  if (parts.includes('counts')) {
    const floor = { kind: 'floor', amount: '90', ...current.minimum };
    return { ...current, minimum: floor.kind === 'floor' ? { ...floor, counts: ['usage', 'fee'] } : floor };
  }
  const taken = Object.entries(fresh).filter(([name]) => parts.includes(name));
  const bands = parts.includes('order of bands') ? current.bands.toReversed() : current.bands;
  return { ...current, bands, ...Object.fromEntries(taken) };
}

/** Fees `on` a date, counted from the period's start; undefined members left out. */
const dated = (part: Written, fromMs: number): object => {
  const fees = part.fees?.map((fee) =>
    fee.on === undefined
      ? { ...fee, per: 'period' }
      : { ...fee, on: new Date(fromMs + fee.on * DAY_MS).toISOString().slice(0, 10) },
  );
  return JSON.parse(JSON.stringify({ ...part, fees })) as object;
};

export interface RandomCase {
  readonly versions: readonly ContractVersion[];
  readonly legs: readonly Leg[];
  readonly shifts: readonly Shift[];
  readonly period: Period;
}

/** Contracts that change within a week, with most terms unchanged, and events in that week and around its bounds. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    week: pick(...PERIODS),
    first: terms,
    start: fc.integer({ min: -60, max: 100 }),
    changes: fc.array(change, { maxLength: 4 }),
    currency: pick('EUR', 'JPY', 'KWD'),
  })
  .chain(({ week: { zone, period }, first, start, changes, currency }) => {
    const plan = { zone, currency, period: { kind: 'week', anchorDay: 'mon' } };
    let current: Written = first;
    const versionOf = (part: object, version: number, quarters: number): ContractVersion => {
      const effectiveFrom = new Date(period.fromMs + quarters * SLOT_MS).toISOString();
      return contract({ ...part, version, effectiveFrom });
    };
    const versions = changes.map(({ fresh, parts, quarters }, index) => {
      if (parts.includes('end')) return versionOf({ model: 'ended' }, index + 2, quarters);
      current = changed(current, fresh, parts);
      return versionOf({ ...plan, ...dated(current, period.fromMs) }, index + 2, quarters);
    });
    return fc.record({
      versions: fc.constant([versionOf({ ...plan, ...dated(first, period.fromMs) }, 1, start), ...versions]),
      legs: fc.array(leg(period), { maxLength: 60 }),
      shifts: fc.array(shift(period), { maxLength: 8 }),
      period: fc.constant(period),
    });
  });
