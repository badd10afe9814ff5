import type { Period } from '#contracts';
import type { PeriodCalendar } from '../calendar.js';
import type { MeteredUsage } from '../metering/meters.js';
import { baseFees, oneOffFees, periodFees } from '../rules/fees.js';
import type { Charge } from '../rules/lines.js';
import type { Segment } from '../rules/segments.js';
import { contactCharges } from './contact-charges.js';
import { baseFeeCharge, oneOffFeeCharge, periodFeeCharge } from './fee-charges.js';
import { contractedCharges, staffedCharges } from './hours-charges.js';
import { overflowCharges } from './overflow-charges.js';

/** All charges (a quantity at a price) of a period, before they are rounded to lines. */
export const computeCharges = (
  segments: readonly Segment[],
  { contacts, teams, capacity }: MeteredUsage,
  period: Period,
  calendar: PeriodCalendar,
): Charge[] => [
  ...contacts.flatMap(contactCharges),
  ...[...capacity].flatMap(([run, meter]) => overflowCharges(run, meter, calendar)),
  ...[...teams].flatMap(([run, meter]) =>
    meter === undefined ? contractedCharges(run, period) : staffedCharges(run, meter),
  ),
  ...periodFees(segments).map((run) => periodFeeCharge(run, period)),
  ...oneOffFees(segments, calendar).map(oneOffFeeCharge),
  ...baseFees(segments).map((run) => baseFeeCharge(run, period)),
];
