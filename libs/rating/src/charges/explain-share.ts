import type { ShareOfPeriod } from '../document/explanation.js';
import { printExact, Rational } from '../money/index.js';
import type { Stretch } from '../rules/segments.js';

const hours = ({ fromMs, toMs }: Stretch): string => printExact(Rational.of(toMs - fromMs, 3_600_000n));

/** A share as elapsed hours over the period's. */
export const explainShare = (stretch: Stretch, period: Stretch): ShareOfPeriod => ({
  elapsedHours: hours(stretch),
  periodHours: hours(period),
});
