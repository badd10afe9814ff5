import { ValidateBy } from 'class-validator';
import { FOREVER, duration } from '#runtime';
import { DAY_MS } from '#usage';

/** The longest period: a month of 31 days. */
const PERIOD_MS = 31 * DAY_MS;

/** The properties that the rules read; undefined where the variable was not read. */
interface Retained {
  readonly lateWindowMs?: number;
}

/** Records must outlive the late window and a period; otherwise a close could not be derived again. */
export function LongEnoughRetention(): PropertyDecorator {
  const least = (config: Retained) => (config.lateWindowMs ?? 0) + PERIOD_MS;
  return ValidateBy({
    name: 'longEnoughRetention',
    validator: {
      validate: (value, args) => value === FOREVER || Number(value) >= least(args?.object as Retained),
      defaultMessage: (args) =>
        `must be at least ${duration.show(least(args?.object as Retained))}, the late window and 31 days, or forever`,
    },
  });
}
