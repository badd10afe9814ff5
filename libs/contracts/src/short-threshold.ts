import { slotStart } from '#usage';
import { inForce } from './schedule.js';
import type { ContractVersion } from './terms/contract-version.js';

/** Handle time in seconds below which a call of a slot is short, by the contract then in force; 0 = no call is short. */
export function shortBelow(versions: readonly ContractVersion[]): (slot: number) => number {
  let last = { slot: -1, seconds: 0 };
  return (slot) => {
    if (last.slot !== slot)
      last = { slot, seconds: inForce(versions, slotStart(slot))?.contacts?.shortContactSeconds ?? 0 };
    return last.seconds;
  };
}
