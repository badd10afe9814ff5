import { rule } from './rule.js';

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
export type DurationUnit = (typeof UNITS)[number];

/** An ISO 8601 duration: whole counts, and of the smallest unit named perhaps a fraction besides. */
export interface Duration {
  readonly whole: Readonly<Partial<Record<DurationUnit, number>>>;
  readonly fraction?: { readonly unit: DurationUnit; readonly of: number };
}

const COUNT = String.raw`(\d+(?:[.,]\d+)?)`;
const DURATION = new RegExp(
  `^P(?=[\\dT])(?:${COUNT}Y)?(?:${COUNT}M)?(?:${COUNT}W)?(?:${COUNT}D)?` +
    `(?:T(?=\\d)(?:${COUNT}H)?(?:${COUNT}M)?(?:${COUNT}S)?)?$`,
);

/** Parts of a year, at least. */
const PER_YEAR: Readonly<Record<DurationUnit, number>> = {
  ...{ years: 1, months: 12, weeks: 52, days: 365 },
  ...{ hours: 8_760, minutes: 525_600, seconds: 31_536_000 },
};
/** So that no period's end plus a duration is beyond what a clock can show. */
const MOST_YEARS = 10_000;

/** An ISO 8601 duration of up to 10,000 years; undefined for anything else, such as a negative one. */
export const parseDuration = (value: unknown): Duration | undefined => {
  const counts: readonly (string | undefined)[] | undefined =
    typeof value === 'string' && value.length <= 128 ? DURATION.exec(value)?.slice(1) : undefined;
  if (counts === undefined) return undefined;
  const named = UNITS.flatMap((unit, index) => {
    const [whole, decimals] = counts[index]?.split(/[.,]/) ?? [];
    return whole === undefined ? [] : [{ unit, whole: Number(whole), decimals }];
  });
  if (named.slice(0, -1).some(({ decimals }) => decimals !== undefined)) return undefined;
  if (named.reduce((years, { unit, whole }) => years + whole / PER_YEAR[unit], 0) > MOST_YEARS)
    return undefined;
  const last = named.at(-1);
  return {
    whole: Object.fromEntries(named.map(({ unit, whole }) => [unit, whole])),
    ...(last?.decimals !== undefined && { fraction: { unit: last.unit, of: Number(`0.${last.decimals}`) } }),
  };
};

/** A duration that a time of the calendar can be waited for: fractions, months and years included. */
export const IsoDuration = (): PropertyDecorator =>
  rule(
    'duration',
    'must be an ISO 8601 duration such as "PT1H", "P2D" or "PT0.5H"',
    (value) => parseDuration(value) !== undefined,
  );
