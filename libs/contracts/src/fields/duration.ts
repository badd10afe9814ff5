import { rule } from './rule.js';

const DURATION = /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** Ms of an ISO 8601 duration in whole weeks, days (of 24 h), hours, minutes and seconds; else undefined. */
export const parseDuration = (value: unknown): number | undefined => {
  const match = typeof value === 'string' && value !== 'P' ? DURATION.exec(value) : null;
  const digits: readonly (string | undefined)[] | undefined = match?.slice(1);
  return digits?.reduce((sum, count = '0', unit) => sum + Number(count) * (UNITS_MS[unit] ?? 0), 0);
};

/** A duration of fixed length. Months and years are none: their length depends on where they begin. */
export const Duration = (): PropertyDecorator =>
  rule(
    'duration',
    'must be an ISO 8601 duration in weeks, days, hours, minutes or seconds, such as "PT1H" or "P2D"',
    (value) => parseDuration(value) !== undefined,
  );
