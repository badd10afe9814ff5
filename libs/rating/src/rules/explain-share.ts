import type { TimeRange } from '#usage';
import type { ShareOfPeriod } from '../document/explanation.js';
import { MS_PER_HOUR } from '../metering/time-units.js';
import { printExact, Rational } from '../money/index.js';

const hours = ({ fromMs, toMs }: TimeRange): string => printExact(Rational.of(toMs - fromMs, MS_PER_HOUR));

/** The elapsed hours of a time range and of the period. */
export const explainShare = (range: TimeRange, period: TimeRange): ShareOfPeriod => ({
  elapsedHours: hours(range),
  periodHours: hours(period),
});
