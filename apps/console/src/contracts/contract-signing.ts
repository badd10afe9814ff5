import { parseContractVersion, sameTerms } from '#contracts';
import type { ContractVersion, Fault } from '#contracts';
import type { OutgoingRecord } from '#kafka';
import { signedEvent } from './signed-event.js';
import { faultsWithOthers } from './check-with-others.js';
import { toContractRecord } from './contract-record.js';
import type { Signature } from './contract-record.js';
import type { ContractView } from './contract-view.js';

export type Signing =
  | { readonly kind: 'signed' | 'known'; readonly version: ContractVersion; readonly signature: Signature }
  /** The number stands for other terms; `standing` is absent while these are still being signed. */
  | { readonly kind: 'conflict'; readonly version: ContractVersion; readonly standing?: ContractVersion }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  /** Published, but not seen again in time: asking again tells. */
  | { readonly kind: 'behind' };

/** Where signing writes to. */
export interface SigningPorts {
  /** Appends to the contracts topic; its offset there. */
  readonly publish: (record: OutgoingRecord) => Promise<number>;
  readonly audit: (record: OutgoingRecord) => Promise<void>;
  /** Takes a number for a version's JSON, or tells whose JSON has it. */
  readonly reserve: (clientId: string, version: number, json: string) => Promise<string>;
  readonly now: () => Date;
}

const FOLDED_WITHIN_MS = 10_000;

/**
 * Signs contract versions. The log decides what stands: a version is signed when this process has read it back. The
 * reservation before keeps other terms under the same number out of the log, where compaction would let the last win.
 */
export class ContractSigning {
  constructor(
    private readonly view: ContractView,
    private readonly ports: SigningPorts,
  ) {}

  /** @param json one contract version, parsed; @param by who asks. */
  async sign(json: unknown, by: string): Promise<Signing> {
    const parsed = parseContractVersion(json);
    if ('faults' in parsed) return { kind: 'faults', faults: parsed.faults };
    const known = await this.standing(parsed.ok, 'known');
    if (known) return known;
    const faults = faultsWithOthers(parsed.ok, this.view.versions(parsed.ok.clientId));
    if (faults.length > 0) return { kind: 'faults', faults };
    return this.publish(parsed.ok, by);
  }

  private async publish(version: ContractVersion, by: string): Promise<Signing> {
    const reserved = await this.ports.reserve(version.clientId, version.version, JSON.stringify(version));
    const holder = parseContractVersion(JSON.parse(reserved));
    if (!('ok' in holder) || !sameTerms(holder.ok, version)) return { kind: 'conflict', version };
    const record = toContractRecord(version, reserved, { at: this.ports.now().toISOString(), by });
    const offset = await this.ports.publish(record);
    if (!(await this.view.hasFolded(offset, FOLDED_WITHIN_MS))) return { kind: 'behind' };
    return (await this.standing(version, 'signed')) ?? { kind: 'behind' };
  }

  /**
   * What the view says of a version's number. Known terms are audited again, with the same event id: whoever asks
   * again may do so because the first attempt ended between the contract and its audit.
   */
  private async standing(version: ContractVersion, kind: 'signed' | 'known'): Promise<Signing | undefined> {
    const standing = this.view.versions(version.clientId).find((other) => other.version === version.version);
    if (!standing) return undefined;
    if (!sameTerms(standing, version)) return { kind: 'conflict', version, standing };
    const signature = this.view.signature(standing) ?? { at: '', by: 'unknown' };
    await this.ports.audit(signedEvent(standing, signature));
    return { kind, version: standing, signature };
  }
}
