import { isoInstant } from '#usage';
import { parseInstant } from '../fields/instant.js';
import { periodContaining } from '../periods/periods.js';
import { childPointer, type Fault } from '../reading/fault.js';
import { buildSchedule } from '../schedule.js';
import type { PointedVersion } from './version-numbers.js';

/** A document has one currency, so the currency can change only where a period begins or where there is none. */
export const checkCurrencyChanges = (ofOneClient: readonly PointedVersion[]): Fault[] => {
  const versions = ofOneClient.map(({ version }) => version);
  const inForce = buildSchedule(versions).filter(({ terms }) => terms !== undefined);
  return inForce.flatMap(({ fromMs, terms }, index) => {
    const before = inForce[index - 1];
    if (before?.terms === undefined || terms === undefined || before.terms.currency === terms.currency)
      return [];
    const period = periodContaining(versions, fromMs);
    if (period === undefined || before.toMs <= period.fromMs) return [];
    const pointed = ofOneClient.find(
      ({ version }) => version.version === terms.version && parseInstant(version.effectiveFrom) === fromMs,
    );
    return [
      {
        pointer: childPointer(pointed?.pointer ?? '', 'currency'),
        code: 'currency-change',
        message:
          `currency changes from ${before.terms.currency} to ${terms.currency} inside the period from ` +
          `${isoInstant(period.fromMs)} to ${isoInstant(period.toMs)}; must change where a period begins`,
      },
    ];
  });
};
