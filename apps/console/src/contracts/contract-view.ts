import { ContractRegistry, latestNumber } from '#contracts';
import type { ContractVersion, SignedVersion } from '#contracts';
import type { RawRecord } from '#kafka';
import { contractFaultText, contractKey, foldContract, readSignature } from '#records';
import type { Signature } from '#records';
import { FoldProgress } from '../logs/fold-progress.js';

/** A record of the contracts topic that is no valid version, or repeats a number with other terms. */
export interface Refused {
  readonly offset: number;
  readonly key: string;
  readonly reason: string;
}

/** All contract versions in memory: the contracts topic, folded record by record. */
export class ContractView {
  private readonly registry = new ContractRegistry();
  private readonly signatures = new Map<string, Signature>();
  /** Skipped records by key, until a valid one arrives under it. */
  private readonly refused = new Map<string, Refused>();
  private readonly foldProgress = new FoldProgress();

  constructor(private readonly onRefused: (refused: Refused) => void) {}

  /** @returns the client whose versions have changed; undefined if none have */
  fold(record: RawRecord): string | undefined {
    const { offset, key } = record;
    const outcome = foldContract(this.registry, record);
    const reason = contractFaultText(outcome);
    if (reason !== undefined) this.refuse({ offset, key: key?.toString() ?? '', reason });
    if (outcome.kind === 'added' || outcome.kind === 'known')
      this.refused.delete(contractKey(outcome.version));
    if (outcome.kind === 'added') this.signatures.set(contractKey(outcome.version), readSignature(record));
    this.foldProgress.folded(offset);
    return outcome.kind === 'added' ? outcome.version.clientId : undefined;
  }

  private refuse(refused: Refused): void {
    this.refused.set(refused.key, refused);
    this.onRefused(refused);
  }

  clientIds(): string[] {
    return this.registry.clientIds();
  }

  versions(clientId: string): readonly ContractVersion[] {
    return this.registry.versions(clientId);
  }

  /** A client's versions with the time from which on each is known. */
  signed(clientId: string): readonly SignedVersion[] {
    return this.registry.signed(clientId);
  }

  /** The client's highest version number, 0 = none. */
  latest(clientId: string): number {
    return latestNumber(this.versions(clientId));
  }

  /** The skipped records of a client's versions. */
  refusedVersions(clientId: string): Refused[] {
    return [...this.refused.values()].filter(({ key }) => key.slice(0, key.lastIndexOf('/')) === clientId);
  }

  signature(version: ContractVersion): Signature | undefined {
    return this.signatures.get(contractKey(version));
  }

  /** Whether the record at an offset is folded within the given time. */
  hasFolded(offset: number, withinMs: number): Promise<boolean> {
    return this.foldProgress.reaches(offset, withinMs);
  }
}
