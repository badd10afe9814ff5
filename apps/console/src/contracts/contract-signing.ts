import {
  backdatedUntilMs,
  checkSigning,
  findReplaced,
  parseContractVersion,
  sameTerms,
  signingFaults,
} from '#contracts';
import type { ContractVersion, Fault, SigningCheck, SigningContext } from '#contracts';
import { contractAudit, contractRecord } from '#records';
import type { Signature } from '#records';
import type { TimeRange } from '#usage';
import { FOLDED_WITHIN_MS } from '../logs/fold-progress.js';
import type { RecordingPorts } from '../logs/recording-ports.js';
import type { ContractView } from './contract-view.js';

export type Signing =
  | { readonly kind: 'signed' | 'known'; readonly version: ContractVersion; readonly signature: Signature }
  /** The number is taken by other terms; `existing` is absent while these are still being signed. */
  | { readonly kind: 'conflict'; readonly version: ContractVersion; readonly existing?: ContractVersion }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  /** Another version has been signed than the caller knew; `latest` is absent while it is still being signed. */
  | { readonly kind: 'outdated'; readonly version: ContractVersion; readonly latest?: number }
  /** It reaches into closed periods without a reason. */
  | { readonly kind: 'reasonless'; readonly version: ContractVersion; readonly closedUntilMs: number }
  /** Published, but not read back in time: a repeat returns the outcome. */
  | { readonly kind: 'behind' };

/** Who signs a version, and under which preconditions. */
export interface SigningRequest {
  readonly by: string;
  readonly reason?: string;
  /** The client's highest version number that the caller knows of; 0 = none, absent = any. */
  readonly latest?: number;
}

/** What signing writes to, and what it reads of closes. */
export interface SigningPorts extends RecordingPorts {
  /** A client's closed periods, in order. */
  readonly closed: (clientId: string) => Promise<readonly TimeRange[]>;
}

/**
 * Signs contract versions. The log decides which one counts: a version is signed once this process has read it back.
 * The reservation before keeps other terms under the same number out of the log, where compaction would keep the last.
 */
export class ContractSigning {
  constructor(
    private readonly view: ContractView,
    private readonly ports: SigningPorts,
    /** The ids of the configured sellers. */
    private readonly sellerIds: readonly string[],
  ) {}

  /** The faults that signing a version would find. Signs nothing. */
  async check(json: unknown): Promise<SigningCheck> {
    const parsed = parseContractVersion(json);
    if ('faults' in parsed) return { faults: parsed.faults, backdates: false };
    const closed = await this.ports.closed(parsed.ok.clientId);
    return checkSigning(parsed.ok, this.context(parsed.ok, closed));
  }

  /** @param json one contract version, parsed */
  async sign(json: unknown, request: SigningRequest): Promise<Signing> {
    const parsed = parseContractVersion(json);
    if ('faults' in parsed) return { kind: 'faults', faults: parsed.faults };
    const known = await this.findSigned(parsed.ok, 'known');
    if (known) return known;
    const closed = await this.ports.closed(parsed.ok.clientId);
    const faults = signingFaults(parsed.ok, this.context(parsed.ok, closed));
    if (faults.length > 0) return { kind: 'faults', faults };
    return (
      (await this.outdated(parsed.ok, request)) ??
      reasonless(parsed.ok, request, closed) ??
      this.publish(parsed.ok, request)
    );
  }

  /** Also reserves the next version after the latest number, so that only one of two callers who know it continues. */
  private async outdated(version: ContractVersion, { latest }: SigningRequest): Promise<Signing | undefined> {
    if (latest === undefined) return undefined;
    const current = this.view.latest(version.clientId);
    if (current !== latest) return { kind: 'outdated', version, latest: current };
    return (await this.reserve(version, `after-${latest}`)) ? undefined : { kind: 'outdated', version };
  }

  private context({ clientId }: ContractVersion, closed: readonly TimeRange[]): SigningContext {
    return { signed: this.view.versions(clientId), closed, sellerIds: this.sellerIds };
  }

  /** Reserves a name and returns the JSON that holds it, if its terms are the version's. */
  private async reserve(version: ContractVersion, name: string): Promise<string | undefined> {
    const reserved = await this.ports.reserve(version.clientId, name, JSON.stringify(version));
    const holder = parseContractVersion(JSON.parse(reserved));
    return 'ok' in holder && holder.ok.version === version.version && sameTerms(holder.ok, version)
      ? reserved
      : undefined;
  }

  private async publish(version: ContractVersion, { by, reason }: SigningRequest): Promise<Signing> {
    const json = await this.reserve(version, String(version.version));
    if (json === undefined) return { kind: 'conflict', version };
    const at = this.ports.now().toISOString();
    const record = contractRecord(version, json, { at, by, ...(reason !== undefined && { reason }) });
    const offset = await this.ports.publish(record);
    if (!(await this.view.hasFolded(offset, FOLDED_WITHIN_MS))) return { kind: 'behind' };
    return (await this.findSigned(version, 'signed')) ?? { kind: 'behind' };
  }

  /**
   * The outcome for a version's number according to the view. Known terms are audited again, with the same event id: a
   * repeat may follow a first attempt that ended between the contract and its audit.
   */
  private async findSigned(version: ContractVersion, kind: 'signed' | 'known'): Promise<Signing | undefined> {
    const versions = this.view.versions(version.clientId);
    const existing = versions.find((other) => other.version === version.version);
    if (!existing) return undefined;
    if (!sameTerms(existing, version)) return { kind: 'conflict', version, existing };
    const signature = this.view.signature(existing) ?? { at: '', by: 'unknown' };
    await this.ports.audit(contractAudit(existing, signature, findReplaced(existing, versions)));
    return { kind, version: existing, signature };
  }
}

function reasonless(
  version: ContractVersion,
  { reason }: SigningRequest,
  closed: readonly TimeRange[],
): Signing | undefined {
  const closedUntilMs = reason === undefined ? backdatedUntilMs(version, closed) : undefined;
  return closedUntilMs === undefined ? undefined : { kind: 'reasonless', version, closedUntilMs };
}
