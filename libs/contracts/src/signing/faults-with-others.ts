import { parseContracts } from '../parse-contracts.js';
import type { Fault } from '../reading/fault.js';
import type { ContractVersion } from '../terms/contract-version.js';

/** The faults of a version in combination with the client's others, such as a currency that changes inside a period. */
export function faultsWithOthers(version: ContractVersion, others: readonly ContractVersion[]): Fault[] {
  const checked = parseContracts([...others, version]);
  if ('ok' in checked) return [];
  const ownPointer = `/${others.length}`;
  return checked.faults.map((fault) => {
    if (fault.pointer === ownPointer || fault.pointer.startsWith(`${ownPointer}/`))
      return { ...fault, pointer: fault.pointer.slice(ownPointer.length) };
    const other = others[Number(fault.pointer.split('/')[1])];
    // A fault in an earlier version that this one causes has no position in this body.
    return {
      ...fault,
      pointer: '',
      message: `with this version, in version ${other?.version ?? '?'}: ${fault.message}`,
    };
  });
}
