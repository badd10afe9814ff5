import { parseContracts } from '#contracts';
import type { ContractVersion, Fault } from '#contracts';

/** What is wrong with a version next to the client's others, such as a currency that changes inside a period. */
export function faultsWithOthers(version: ContractVersion, others: readonly ContractVersion[]): Fault[] {
  const checked = parseContracts([...others, version]);
  if ('ok' in checked) return [];
  const own = `/${others.length}`;
  return checked.faults.map((fault) => {
    if (fault.pointer === own || fault.pointer.startsWith(`${own}/`))
      return { ...fault, pointer: fault.pointer.slice(own.length) };
    const other = others[Number(fault.pointer.split('/')[1])];
    // An earlier version that this one puts in the wrong: there is no place for it in this body
    return {
      ...fault,
      pointer: '',
      message: `with this, in version ${other?.version ?? '?'}: ${fault.message}`,
    };
  });
}
