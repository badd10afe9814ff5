import type { Fault } from '../reading/fault.js';
import type { ContractVersion } from '../terms/contract-version.js';

const ALWAYS = ['clientId', 'version', 'effectiveFrom', 'model'] as const;
const UNLESS_ENDED = ['zone', 'currency', 'period'] as const;

/** A tax that says nothing, in the place of one that may be at fault. */
const NO_TAX = { category: 'O', rate: '0' } as const;

/**
 * What of a version, whatever else is wrong with it, says when which calendar and currency are in force; undefined
 * where just that cannot be read.
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
