import { BASES, COMPONENTS, pickBasisFields, Price, takesIncrement, termsKey } from '#contracts';
import type { BasisField } from '#contracts';
import { CHANNELS } from '#usage';
import fc from 'fast-check';

export const maybe = <T>(value: T): fc.Arbitrary<T | undefined> =>
  fc.constantFrom(undefined, undefined, undefined, undefined, value);
export const pick = fc.constantFrom;
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

/** What a price of some basis needs. */
const FIELDS_OF_BASES: Readonly<Record<BasisField, number>> = { agreedSeconds: 200 };

const price = (names: Named): fc.Arbitrary<{ readonly increment?: string | undefined }> =>
  fc
    .tuple(
      pick(...CHANNELS),
      fc.record({ queue: maybe('vip'), direction: maybe('outbound'), skill: maybe('es') }),
      pick(...BASES),
      pick(undefined, 'exact', '1/1', '6/6', '30/6', '60/60'),
      base,
      pick('graduated', 'volume'),
      fc.oneof(fc.constant({}), bandPricesOf(names)),
    )
    .map(([channel, keys, basis, increment, money, tierMode, own]) => ({
      channel,
      ...keys,
      basis,
      ...(takesIncrement(basis) && { increment }),
      ...pickBasisFields({ basis, ...FIELDS_OF_BASES }),
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
      selector: ({ increment = 'exact', ...rest }) => termsKey({ increment, ...rest }, Price),
    }),
  });

const team = (names: Named): fc.Arbitrary<{ readonly hours: string }> =>
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

const concurrency = fc
  .dictionary(pick(...CHANNELS), pick('3', '1.5', '0.7'), { maxKeys: 2 })
  .map((agreed) => ({ ...agreed }));

const capacity = (names: Named): fc.Arbitrary<object> =>
  fc
    .record({
      by: fc.constant('capacity'),
      intervalMinutes: pick(15, 30),
      occupancy: pick(undefined, '0.85', '1.000'),
      concurrency: fc.option(concurrency, { nil: undefined }),
      netting: pick('interval', 'day', 'period'),
      price: fc.tuple(base, fc.oneof(fc.constant({}), bandPricesOf(names))),
    })
    .map(({ price: [money, own], ...rest }) => ({
      ...rest,
      price: { ...money, ...(rest.netting === 'interval' && own) },
    }));

const components = fc.shuffledSubarray([...COMPONENTS], { minLength: 1 });
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

/** The terms of a version without zone, currency and dates. A fee `on` n is on the period's day n. */
export const terms = bands.chain((names) =>
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
