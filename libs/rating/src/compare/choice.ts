import type { ContractVersion } from '#contracts';
import type { StaffedRow } from '#usage';

/** Alternative terms to rate the same usage with. */
export interface Choice {
  readonly name: string;
  readonly versions: readonly ContractVersion[];
  /** The team's staffed time that these terms imply, if it replaces the staffed time in the usage. */
  readonly staffed?: readonly StaffedRow[];
}
