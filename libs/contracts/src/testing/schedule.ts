import { parseContracts } from '../parse-contracts.js';
import type { ContractVersion } from '../terms/contract-version.js';
import { hourly, type Json } from './sample.js';

/** Validated hourly contracts of acme: each `[effectiveFrom, zone, period]`, or `[effectiveFrom]` for ended. */
export const contracts = (
  ...entries: readonly (readonly [string, string?, Json?])[]
): readonly ContractVersion[] => {
  const checked = parseContracts(
    entries.map(([effectiveFrom, zone, period], index) =>
      zone === undefined
        ? { clientId: 'acme', version: index + 1, effectiveFrom, model: 'ended' }
        : {
            ...hourly(),
            version: index + 1,
            effectiveFrom,
            zone,
            period: period ?? { kind: 'month', anchorDay: 1 },
          },
    ),
  );
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return checked.ok;
};
