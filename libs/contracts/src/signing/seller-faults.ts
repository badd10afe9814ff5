import type { Fault } from '../reading/fault.js';
import type { ContractVersion } from '../terms/contract-version.js';

/** A fault where a version names a seller that is not configured. */
export const sellerFaults = ({ seller }: ContractVersion, sellerIds: readonly string[]): Fault[] =>
  seller === undefined || sellerIds.includes(seller)
    ? []
    : [
        {
          pointer: '/seller',
          code: 'unknown-seller',
          message: `seller "${seller}" is not configured; must be one of ${sellerIds.join(', ')}`,
        },
      ];
