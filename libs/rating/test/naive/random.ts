import { periodContaining } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import { CHANNELS, SLOT_MS, TEAMS } from '#usage';
import fc from 'fast-check';
import { contract } from '../given.js';
import type { Leg, Shift } from './events.js';

/** Weeks in which clocks change, by whole and half hours, and one in which none does; Kathmandu is off by 45 minutes. */
const WEEKS = [
  ['Europe/Madrid', '2026-03-25T12:00:00Z'],
  ['Europe/Madrid', '2026-10-21T12:00:00Z'],
  ['America/New_York', '2026-11-01T12:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-03T12:00:00Z'],
  ['Asia/Kathmandu', '2026-06-10T12:00:00Z'],
  ['Africa/Cairo', '2026-04-22T12:00:00Z'],
] as const;

const maybe = <T>(value: T): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, value);
const pick = fc.constantFrom;
const decimal = (max: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * 10 ** places }).map((scaled) => (scaled / 10 ** places).toFixed(places));

const BANDS = [
  { name: 'night', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '22:00', to: '06:00' },
  { name: 'holiday', dates: ['2026-03-27', '2026-10-25', '2026-04-05', '2026-11-01'] },
  { name: 'weekend', days: ['sat', 'sun'] },
  { name: 'lunch', days: ['mon', 'fri'], from: '13:15', to: '15:00' },
];
const bands = fc.shuffledSubarray(BANDS);

const tiers = pick(
  [{ upTo: '10', unitPrice: '0.65' }, { upTo: '30.5', unitPrice: '0.6' }, { unitPrice: '0.55' }],
  [{ upTo: '7.333333', unitPrice: '0' }, { unitPrice: '1.23456789' }],
);
const base = fc.oneof(
  decimal(3, 4).map((unitPrice) => ({ unitPrice })),
  tiers.map((steps) => ({ tiers: steps })),
);

type Named = readonly { readonly name: string }[];
const bandPricesOf = (names: Named): fc.Arbitrary<object> =>
  names.length === 0
    ? fc.constant({})
    : fc
        .dictionary(
          pick(...names.map(({ name }) => name)),
          fc.oneof(
            decimal(2, 2).map((multiplier) => ({ multiplier })),
            decimal(3, 3).map((unitPrice) => ({ unitPrice })),
          ),
          { minKeys: 1, maxKeys: 3 },
        )
        .map((bandPrices) => ({ bandPrices: Object.fromEntries(Object.entries(bandPrices)) }));

const price = (names: Named): fc.Arbitrary<object> =>
  fc
    .tuple(
      pick(...CHANNELS),
      fc.record({ queue: maybe('vip'), direction: maybe('outbound'), skill: maybe('es') }),
      pick('handle', 'talk', 'response', 'contact', 'agreed-time'),
      pick(undefined, 'exact', '1/1', '6/6', '30/6', '60/60'),
      base,
      pick('graduated', 'volume'),
      fc.oneof(fc.constant({}), bandPricesOf(names)),
    )
    .map(([channel, keys, basis, increment, money, tierMode, own]) => ({
      channel,
      ...keys,
      basis,
      ...((basis === 'handle' || basis === 'talk') && { increment }),
      ...(basis === 'agreed-time' && { agreedSeconds: 200 }),
      ...money,
      ...('tiers' in money && { tierMode }),
      ...own,
    }));

const contacts = (names: Named): fc.Arbitrary<object> =>
  fc.record({
    shortContactSeconds: pick(0, 10, 30),
    prices: fc.uniqueArray(price(names), {
      minLength: 1,
      maxLength: 4,
      selector: (each) => JSON.stringify(each),
    }),
  });

const team = (names: Named): fc.Arbitrary<object> =>
  fc.oneof(
    fc.tuple(base, pick({ quantity: '40.5' }, { fte: '1.5', hoursPerFte: '33.3' })).map(([money, hours]) => {
      return { hours: 'contracted', ...hours, ...money };
    }),
    fc
      .tuple(
        base,
        fc.oneof(fc.constant({}), bandPricesOf(names)),
        pick(undefined, ['training', 'productive']),
      )
      .map(([money, own, activities]) => ({ hours: 'staffed', activities, ...money, ...own })),
  );

const capacity = (names: Named): fc.Arbitrary<object> =>
  fc
    .record({
      by: fc.constant('capacity'),
      intervalMinutes: pick(15, 30),
      occupancy: pick(undefined, '0.85', '1.000'),
      concurrency: pick(undefined, { chat: '3' }, { call: '1.5', ticket: '0.7' }),
      netting: pick('interval', 'day', 'period'),
      price: fc.tuple(base, fc.oneof(fc.constant({}), bandPricesOf(names))),
    })
    .map(({ price: [money, own], ...rest }) => ({
      ...rest,
      price: { ...money, ...(rest.netting === 'interval' && own) },
    }));

const COMPONENTS = ['usage', 'overflow', 'hours', 'fee', 'base-fee'];
const components = fc.shuffledSubarray(COMPONENTS, { minLength: 1 });
const common = fc.record({
  minimum: fc.oneof(
    fc.constant(undefined),
    fc.record({
      kind: fc.constant('floor'),
      amount: decimal(200, 2),
      counts: fc.option(components, { nil: undefined }),
    }),
    fc.record({ kind: fc.constant('base-fee'), amount: decimal(200, 3) }),
  ),
  fees: fc.uniqueArray(
    fc.record({ id: pick('pm', 'setup'), amount: decimal(100, 2), on: pick(undefined, 3, 6) }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
  discounts: fc.array(fc.record({ percent: decimal(60, 1), on: fc.option(components, { nil: undefined }) }), {
    maxLength: 2,
  }),
  tax: fc.record({ category: fc.constant('S'), rate: pick('21', '0', '7.70') }),
});

const terms = bands.chain((names) =>
  fc
    .tuple(
      fc.oneof(
        fc.record({ model: fc.constant('per-event'), contacts: contacts(names) }),
        fc.record({ model: fc.constant('hourly'), team: team(names) }),
        fc.record({
          model: fc.constant('mixed'),
          team: team(names),
          contacts: contacts(names),
          overflow: fc.constant({ by: 'routing' }),
        }),
        fc.record({ model: fc.constant('mixed'), team: team(names), overflow: capacity(names) }),
      ),
      common,
    )
    .map(([model, rest]) => ({ bands: names, ...model, ...rest })),
);

/** A version that repeats what an earlier one said, in part: runs go on only where something stands equal. */
const revision = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant('mix' as const),
      terms,
      fc.shuffledSubarray(['fees', 'tax', 'minimum', 'discounts', 'contacts', 'team']),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('again' as const), terms, fc.constant<string[]>([])) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('ended' as const), terms, fc.constant<string[]>([])) },
);

const leg = ({ fromMs, toMs }: Period): fc.Arbitrary<Leg> =>
  fc
    .record({
      leg: pick(1, 1, 2),
      channel: pick(...CHANNELS),
      team: pick(...TEAMS),
      outcome: pick('handled', 'handled', 'handled', 'abandoned'),
      direction: pick('inbound', 'outbound'),
      queue: maybe('vip'),
      skill: maybe('es'),
      endedAt: fc.integer({ min: fromMs - 3_600_000, max: toMs + 3_600_000 }),
      elapsed: pick(0, 5_000, 600_000, 4_000_000),
      talkMs: fc.oneof(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 2_000_000 })),
      holdMs: pick(0, 0, 31_000),
      wrapMs: pick(0, 1, 60_000),
      responseMs: fc.integer({ min: 0, max: 900_000 }),
    })
    .map(({ elapsed, ...rest }) => {
      const silent = rest.outcome === 'abandoned' ? { talkMs: 0, holdMs: 0, wrapMs: 0 } : {};
      return { ...rest, ...silent, startedAt: rest.endedAt - elapsed };
    });

const shift = ({ fromMs, toMs }: Period): fc.Arbitrary<Shift> =>
  fc
    .record({
      team: pick('dedicated', 'dedicated', 'shared'),
      activity: pick('productive', 'productive', 'training'),
      startedAt: fc.integer({ min: fromMs - 3_600_000, max: toMs }),
      length: fc.integer({ min: 1, max: 30_000_000 }),
    })
    .map(({ length, ...rest }) => ({ ...rest, endedAt: rest.startedAt + length }));

export interface RandomCase {
  readonly versions: readonly ContractVersion[];
  readonly legs: readonly Leg[];
  readonly shifts: readonly Shift[];
  readonly period: Period;
}

/** Contracts that change within a week, some parts standing equal, and a week's events around its bounds. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .tuple(
    pick(...WEEKS),
    terms,
    fc.array(fc.tuple(revision, fc.integer({ min: -60, max: 700 })), { maxLength: 4 }),
    pick('EUR', 'JPY', 'KWD'),
    fc.integer({ min: -60, max: 100 }),
  )
  .chain(([[zone, within], original, changes, currency, start]) => {
    const plan = { zone, currency, period: { kind: 'week', anchorDay: 'mon' } };
    const at = Date.parse(within);
    const period = periodContaining(
      [contract({ ...plan, ...written(original, 0), effectiveFrom: '2020-01-01T00:00:00Z' })],
      at,
    );
    if (period === undefined) throw new Error('no period');
    const since = (quarters: number): string => new Date(period.fromMs + quarters * SLOT_MS).toISOString();
    let standing: object = original;
    const versions = [
      [standing, start] as const,
      ...changes.map(([[kind, fresh, kept], quarters]) => {
        if (kind === 'ended') return [{ model: 'ended' }, quarters] as const;
        standing = kind === 'again' ? standing : mixed(standing, fresh, kept);
        return [standing, quarters] as const;
      }),
    ].map(([part, quarters], index) => {
      const ended = 'model' in part && part.model === 'ended';
      const rest = ended ? { zone: undefined, currency: undefined, period: undefined, tax: undefined } : plan;
      return contract({
        ...rest,
        ...written(part, period.fromMs),
        version: index + 1,
        effectiveFrom: since(quarters),
      });
    });
    return fc.record({
      versions: fc.constant(versions),
      legs: fc.array(leg(period), { maxLength: 40 }),
      shifts: fc.array(shift(period), { maxLength: 8 }),
      period: fc.constant(period),
    });
  });

/** The fresh terms but for some parts, where both have them: those stay as they stood. */
const mixed = (standing: object, fresh: object, kept: readonly string[]): object => {
  const old: Record<string, unknown> = { ...standing };
  const next: Record<string, unknown> = { ...fresh };
  const stays = kept.filter(
    (name) => old[name] !== undefined && next[name] !== undefined && name !== 'contacts' && name !== 'team',
  );
  const whole = kept.includes('contacts') && old['model'] === next['model'] ? standing : fresh;
  return { ...whole, ...Object.fromEntries(stays.map((name) => [name, old[name]])) };
};

/** Fees `on` a day of the period, counted from its start; undefined members left out. */
const written = (part: object, fromMs: number): object => {
  const dated = (fee: { on?: number | undefined }): object =>
    fee.on === undefined
      ? { ...fee, per: 'period' }
      : { ...fee, on: new Date(fromMs + fee.on * 86_400_000).toISOString().slice(0, 10) };
  const fees = 'fees' in part && Array.isArray(part.fees) ? { fees: part.fees.map(dated) } : {};
  return JSON.parse(JSON.stringify({ ...part, ...fees })) as object;
};
