import { parseContractVersion } from '../parse-contract-version.js';
import type { Fault } from '../reading/fault.js';
import { sameTerms } from '../same-terms.js';
import type { ContractVersion } from '../terms/contract-version.js';

export type RegistrationOutcome =
  | { readonly kind: 'added' | 'known'; readonly version: ContractVersion }
  /** The same number with other terms: `version` is the first one, which stays in force. */
  | { readonly kind: 'conflict'; readonly version: ContractVersion }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** A version and when it was appended to the log, in epoch ms; it is known from then on. */
export interface SignedVersion {
  readonly version: ContractVersion;
  readonly signedAtMs: number;
}

/** All contract versions, as a fold of the contracts log. Versions are immutable: the first of each number counts. */
export class ContractRegistry {
  /** Arrays are replaced, never changed: schedules are cached by array identity (schedule.ts). */
  private readonly clients = new Map<string, { all: readonly ContractVersion[]; signed: SignedVersion[] }>();

  add(json: unknown, signedAtMs: number): RegistrationOutcome {
    const parsed = parseContractVersion(json);
    if ('faults' in parsed) return { kind: 'faults', faults: parsed.faults };
    const version = parsed.ok;
    const client = this.clients.get(version.clientId) ?? { all: [], signed: [] };
    const existing = client.all.find((other) => other.version === version.version);
    if (existing) return { kind: sameTerms(existing, version) ? 'known' : 'conflict', version: existing };
    this.clients.set(version.clientId, {
      all: [...client.all, version],
      signed: [...client.signed, { version, signedAtMs }],
    });
    return { kind: 'added', version };
  }

  clientIds(): string[] {
    return [...this.clients.keys()];
  }

  /** A client's versions in the order of signing, all or those known at an instant; empty without a contract. */
  versions(clientId: string, knownAtMs = Infinity): readonly ContractVersion[] {
    const client = this.clients.get(clientId);
    if (!client) return [];
    const known = client.signed.filter(({ signedAtMs }) => signedAtMs <= knownAtMs);
    return known.length === client.all.length ? client.all : known.map(({ version }) => version);
  }

  signed(clientId: string): readonly SignedVersion[] {
    return this.clients.get(clientId)?.signed ?? [];
  }
}
