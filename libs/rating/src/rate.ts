import { minorUnits } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import type { UsageRow } from '#usage';
import { periodCalendar } from './calendar.js';
import { printedPeriod } from './document/instant.js';
import type { RatedDocument } from './document/rated-document.js';
import { meterUsage } from './metering/meters.js';
import { fixed } from './money/index.js';
import { adjustmentsOfPeriod, chargesOfPeriod } from './rules/apply-rules.js';
import { roundToLine, sortLines } from './rules/lines.js';
import { hasContract, cutSegments } from './runs/segments.js';
import { computeTax } from './rules/tax.js';

/**
 * Computes the amount that one client owes for one period: a pure function of its validated contract versions and its
 * usage, both in any order. Usage rows outside the period are ignored.
 * @returns undefined if no contract is in force at any time in the period
 * @throws RangeError if the terms have not passed contract validation
 */
export function rate(
  versions: readonly ContractVersion[],
  usage: Iterable<UsageRow>,
  period: Period,
): RatedDocument | undefined {
  const segments = cutSegments(versions, period);
  const inForce = segments.filter(hasContract);
  const last = inForce.at(-1)?.terms;
  if (last === undefined) return undefined;
  const decimals = minorUnits(last.currency);
  if (decimals === undefined) throw new RangeError(`${last.currency} is not an ISO 4217 currency`);

  const calendar = periodCalendar(versions, period);
  const metering = meterUsage(segments, usage, calendar);
  const rated = { segments, period, calendar };
  const charges = chargesOfPeriod({ ...rated, metering });
  const rounded = sortLines(charges.map((charge) => roundToLine(charge, decimals)));
  const adjustments = adjustmentsOfPeriod({ ...rated, rounded, decimals });

  const net = [...rounded, ...adjustments].reduce((sum, { amount }) => sum + amount, 0n);
  const tax = computeTax(net, last, decimals);
  const free = rounded.filter(
    ({ amount, component }) => amount === 0n && component !== 'fee' && component !== 'base-fee',
  );

  return {
    clientId: last.clientId,
    contractVersions: [...new Set(inForce.map(({ terms }) => terms.version))],
    period: printedPeriod(period),
    zone: period.zone,
    currency: last.currency,
    lines: [
      ...rounded.filter(({ amount }) => amount !== 0n).map(({ line }) => line),
      ...adjustments.flatMap(({ lines }) => lines),
    ],
    ...(free.length > 0 && { freeOfCharge: free.map(({ line }) => line) }),
    listed: metering.listed,
    net: fixed(net, decimals),
    tax: [tax.row],
    total: fixed(net + tax.amount, decimals),
  };
}
