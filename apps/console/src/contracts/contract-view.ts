import { ContractRegistry } from '#contracts';
import type { RegistrationOutcome, ContractVersion, SignedVersion } from '#contracts';
import type { RawRecord } from '#kafka';
import { FoldedUpTo } from '../logs/folded-up-to.js';
import { contractKey, signatureOf } from './contract-record.js';
import type { Signature } from './contract-record.js';

/** A record of the contracts topic that is no valid version, or repeats a number with other terms. */
export interface Refused {
  readonly offset: number;
  readonly key: string;
  readonly reason: string;
}

/** All contract versions in memory: the contracts topic, folded record by record. */
export class ContractView {
  private readonly book = new ContractRegistry();
  private readonly signatures = new Map<string, Signature>();
  /** Records passed over, by key, as long as no good one has come under it. */
  private readonly refused = new Map<string, Refused>();
  private readonly foldedUpTo = new FoldedUpTo();

  constructor(private readonly onRefused: (refused: Refused) => void) {}

  /** @returns the client whose versions have changed, if one's have */
  fold(record: RawRecord): string | undefined {
    const booked = this.bookOf(record);
    if (booked.kind === 'faults' || booked.kind === 'conflict') this.refuse(refusal(record, booked));
    else this.refused.delete(contractKey(booked.version));
    if (booked.kind === 'added') this.signatures.set(contractKey(booked.version), signatureOf(record));
    this.foldedUpTo.folded(record.offset);
    return booked.kind === 'added' ? booked.version.clientId : undefined;
  }

  private refuse(refused: Refused): void {
    this.refused.set(refused.key, refused);
    this.onRefused(refused);
  }

  private bookOf({ value, appendedAtMs }: RawRecord): RegistrationOutcome {
    try {
      return this.book.add(JSON.parse(value?.toString() ?? 'null'), appendedAtMs);
    } catch (error) {
      return { kind: 'faults', faults: [{ pointer: '', code: 'not-json', message: String(error) }] };
    }
  }

  clientIds(): string[] {
    return this.book.clientIds();
  }

  versions(clientId: string): readonly ContractVersion[] {
    return this.book.versions(clientId);
  }

  /** A client's versions with the time from which on each is known. */
  signed(clientId: string): readonly SignedVersion[] {
    return this.book.signed(clientId);
  }

  /** The client's highest version number, 0 = none. */
  latest(clientId: string): number {
    return Math.max(0, ...this.versions(clientId).map(({ version }) => version));
  }

  /** Records of a client's versions that are passed over. */
  refusedOf(clientId: string): Refused[] {
    return [...this.refused.values()].filter(({ key }) => key.slice(0, key.lastIndexOf('/')) === clientId);
  }

  signature(version: ContractVersion): Signature | undefined {
    return this.signatures.get(contractKey(version));
  }

  /** Whether the record at an offset was folded within the time given. */
  hasFolded(offset: number, withinMs: number): Promise<boolean> {
    return this.foldedUpTo.reaches(offset, withinMs);
  }
}

function refusal({ offset, key }: RawRecord, booked: RegistrationOutcome): Refused {
  const reason =
    booked.kind === 'faults'
      ? booked.faults.map(({ pointer, message }) => `${pointer || '/'}: ${message}`).join('; ')
      : 'the number exists with other terms';
  return { offset, key: key?.toString() ?? '', reason };
}
