import type { ContractVersion } from '#contracts';
import type { StaffedRow } from '#usage';

/** Terms that the same usage could be rated under. */
export interface Choice {
  readonly name: string;
  readonly versions: readonly ContractVersion[];
  /** The team's staffed time that these terms imply, where it is not the one in the usage. */
  readonly staffed?: readonly StaffedRow[];
}
