import { isoInstant } from '#usage';
import type { TimeRange } from '#usage';
import { parseInstant } from '../fields/instant.js';
import type { Fault } from '../reading/fault.js';
import { segments } from '../schedule.js';
import type { ContractVersion } from '../terms/contract-version.js';

/**
 * A fault where a version changes the currency inside a closed period. A closed period keeps its bounds even if a
 * backdated zone or calendar implies others, and its documents have one currency.
 */
export function closedCurrencyFaults(
  version: ContractVersion,
  others: readonly ContractVersion[],
  closed: readonly TimeRange[],
): Fault[] {
  const all = [...others, version];
  const mixed = closed.find(
    (period) => listCurrencies(all, period).size > 1 && listCurrencies(others, period).size <= 1,
  );
  if (!mixed) return [];
  const startMs = parseInstant(version.effectiveFrom) ?? 0;
  const startsInside = mixed.fromMs < startMs && startMs < mixed.toMs;
  return [
    {
      pointer: startsInside ? '/effectiveFrom' : '/currency',
      code: 'currency-change',
      message:
        `with this version the currency changes inside the period from ${isoInstant(mixed.fromMs)} to ${isoInstant(mixed.toMs)}, which is closed and keeps its ` +
        `bounds; must change where a closed period begins or ends`,
    },
  ];
}

const listCurrencies = (versions: readonly ContractVersion[], range: TimeRange): ReadonlySet<string> =>
  new Set(segments(versions, range).flatMap(({ terms }) => (terms ? [terms.currency] : [])));
