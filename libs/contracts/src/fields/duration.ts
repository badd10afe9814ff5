import { rule } from './rule.js';

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
type DurationUnit = (typeof UNITS)[number];

/** An ISO 8601 duration: whole counts, plus an optional fraction of the smallest unit present. */
export interface Duration {
  readonly whole: Readonly<Partial<Record<DurationUnit, number>>>;
  readonly fraction?: { readonly unit: DurationUnit; readonly of: number };
}

const COUNT = String.raw`(\d+(?:[.,]\d+)?)`;
const DURATION = new RegExp(
  `^P(?=[\\dT])(?:${COUNT}Y)?(?:${COUNT}M)?(?:${COUNT}W)?(?:${COUNT}D)?` +
    `(?:T(?=\\d)(?:${COUNT}H)?(?:${COUNT}M)?(?:${COUNT}S)?)?$`,
);

/** Units in the shortest year. */
const PER_YEAR: Readonly<Record<DurationUnit, number>> = {
  ...{ years: 1, months: 12, weeks: 52, days: 365 },
  ...{ hours: 8_760, minutes: 525_600, seconds: 31_536_000 },
};
/** Keeps a period's end plus a duration within the range of instants that dates can represent. */
const MAX_YEARS = 10_000;

/** Parses an ISO 8601 duration of up to 10,000 years; undefined for anything else, such as a negative one. */
export const parseDuration = (value: unknown): Duration | undefined => {
  const counts: readonly (string | undefined)[] | undefined =
    typeof value === 'string' && value.length <= 128 ? DURATION.exec(value)?.slice(1) : undefined;
  if (counts === undefined) return undefined;
  const present = UNITS.flatMap((unit, index) => {
    const [whole, decimals] = counts[index]?.split(/[.,]/) ?? [];
    return whole === undefined ? [] : [{ unit, whole: Number(whole), decimals }];
  });
  if (present.slice(0, -1).some(({ decimals }) => decimals !== undefined)) return undefined;
  if (present.reduce((years, { unit, whole }) => years + whole / PER_YEAR[unit], 0) > MAX_YEARS)
    return undefined;
  const last = present.at(-1);
  return {
    whole: Object.fromEntries(present.map(({ unit, whole }) => [unit, whole])),
    ...(last?.decimals !== undefined && { fraction: { unit: last.unit, of: Number(`0.${last.decimals}`) } }),
  };
};

/** An ISO 8601 duration; fractions, months and years are allowed. */
export const IsoDuration = (): PropertyDecorator =>
  rule(
    'duration',
    'must be an ISO 8601 duration such as "PT1H", "P2D" or "PT0.5H"',
    (value) => parseDuration(value) !== undefined,
  );
