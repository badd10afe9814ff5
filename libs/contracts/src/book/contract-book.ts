import { parseContractVersion } from '../parse-contract-version.js';
import type { Fault } from '../reading/fault.js';
import { sameTerms } from '../same-terms.js';
import type { ContractVersion } from '../terms/contract-version.js';

export type BookingOutcome =
  | { readonly kind: 'added' | 'known'; readonly version: ContractVersion }
  /** The same number with other terms: the first one stands. */
  | { readonly kind: 'conflict'; readonly version: ContractVersion }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** All contract versions, as a fold of the log they are published to. Versions are immutable: the first of a number stands. */
export class ContractBook {
  /** A list is replaced, never changed: schedules are remembered by its identity (schedule.ts). */
  private readonly clients = new Map<string, readonly ContractVersion[]>();

  add(json: unknown): BookingOutcome {
    const parsed = parseContractVersion(json);
    if ('faults' in parsed) return { kind: 'faults', faults: parsed.faults };
    const version = parsed.ok;
    const versions = this.clients.get(version.clientId);
    if (!versions) {
      this.clients.set(version.clientId, [version]);
      return { kind: 'added', version };
    }
    const standing = versions.find((other) => other.version === version.version);
    if (standing) return { kind: sameTerms(standing, version) ? 'known' : 'conflict', version: standing };
    this.clients.set(version.clientId, [...versions, version]);
    return { kind: 'added', version };
  }

  clientIds(): string[] {
    return [...this.clients.keys()];
  }

  /** A client's versions in the order they were signed; none for a client without a contract. */
  versions(clientId: string): readonly ContractVersion[] {
    return this.clients.get(clientId) ?? [];
  }
}
