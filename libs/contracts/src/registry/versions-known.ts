import type { ContractVersion } from '../terms/contract-version.js';
import type { SignedVersion } from './contract-registry.js';

const known = new WeakMap<readonly SignedVersion[], Map<number, readonly ContractVersion[]>>();

/**
 * The versions of one client known at an instant (epoch ms). The same versions of the same `signed` list are returned
 * as the same array, because schedules are cached by array identity (schedule.ts).
 */
export function versionsKnown(signed: readonly SignedVersion[], atMs: number): readonly ContractVersion[] {
  const versions = signed.filter(({ signedAtMs }) => signedAtMs <= atMs).map(({ version }) => version);
  // The versions known at one instant include all those known earlier, so their number identifies the set.
  const lists = known.get(signed) ?? new Map<number, readonly ContractVersion[]>();
  known.set(signed, lists);
  const list = lists.get(versions.length) ?? versions;
  lists.set(versions.length, list);
  return list;
}
