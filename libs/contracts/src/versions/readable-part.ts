import type { Fault } from '../reading/fault.js';
import type { ContractVersion } from '../terms/contract-version.js';

const ALWAYS = ['clientId', 'version', 'effectiveFrom', 'model'] as const;
const UNLESS_ENDED = ['zone', 'currency', 'period'] as const;

/** Replaces the version's tax, which may be faulty and does not matter here. */
const NO_TAX = { category: 'O', rate: '0' } as const;

/**
 * The fields of a version that decide which calendar and currency are in force when, whatever other faults it has;
 * undefined if one of these fields is faulty or missing.
 */
export const readablePart = (
  version: ContractVersion,
  faults: readonly Fault[],
): ContractVersion | undefined => {
  if (faults.length === 0) return version;
  const wrong = new Set(faults.map(({ pointer }) => pointer.split('/')[1]));
  const { clientId, version: number, effectiveFrom, model, zone, currency, period } = version;
  if (ALWAYS.some((field) => wrong.has(field))) return undefined;
  if (model === 'ended') return { clientId, version: number, effectiveFrom, model };
  if (UNLESS_ENDED.some((field) => wrong.has(field))) return undefined;
  if (zone === undefined || currency === undefined || period === undefined) return undefined;
  return { clientId, version: number, effectiveFrom, model, zone, currency, period, tax: NO_TAX };
};
