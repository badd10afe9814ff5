import type { ContractVersion } from '../terms/contract-version.js';
import type { SignedVersion } from '../registry/contract-registry.js';

const known = new WeakMap<readonly SignedVersion[], Map<number, readonly ContractVersion[]>>();

/**
 * The versions of one client known at an instant (epoch ms). Of one list of signed versions the same ones come as the
 * same list, since schedules are remembered by its identity (schedule.ts).
 */
export function versionsKnown(signed: readonly SignedVersion[], atMs: number): readonly ContractVersion[] {
  const versions = signed.filter(({ signedAtMs }) => signedAtMs <= atMs).map(({ version }) => version);
  // Those known at one instant are among those known at a later one, so their number tells them apart.
  const lists = known.get(signed) ?? new Map<number, readonly ContractVersion[]>();
  known.set(signed, lists);
  const list = lists.get(versions.length) ?? versions;
  lists.set(versions.length, list);
  return list;
}
