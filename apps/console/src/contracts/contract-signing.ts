import { parseContractVersion, parseInstant, sameTerms } from '#contracts';
import type { ContractVersion, Fault } from '#contracts';
import type { OutgoingRecord } from '#kafka';
import { replacedBy } from './replaced-by.js';
import { sameAs } from './same-as.js';
import { signedEvent } from './signed-event.js';
import { closedCurrencyFaults } from './closed-currency.js';
import type { ClosedPeriod } from './closed-currency.js';
import { faultsWithOthers } from './check-with-others.js';
import { sellerFaults } from './seller-faults.js';
import { toContractRecord } from './contract-record.js';
import type { Signature } from './contract-record.js';
import type { ContractView } from './contract-view.js';

export type Signing =
  | { readonly kind: 'signed' | 'known'; readonly version: ContractVersion; readonly signature: Signature }
  /** The number stands for other terms; `standing` is absent while these are still being signed. */
  | { readonly kind: 'conflict'; readonly version: ContractVersion; readonly standing?: ContractVersion }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  /** Another version has been signed than whoever asks knew; `latest` is absent while it is still being signed. */
  | { readonly kind: 'outdated'; readonly version: ContractVersion; readonly latest?: number }
  /** It reaches into closed periods, and nobody said why. */
  | { readonly kind: 'reasonless'; readonly version: ContractVersion; readonly closedUntilMs: number }
  /** Published, but not seen again in time: asking again tells. */
  | { readonly kind: 'behind' };

/** What signing would find. */
export interface ContractCheck {
  readonly faults: readonly Fault[];
  /** Whether it starts before the end of closed periods. */
  readonly backdates: boolean;
  /** The version in force when it would start, if it has the same terms. */
  readonly sameAs?: number;
}

/** Who asks for a version, and on which terms. */
export interface SigningRequest {
  readonly by: string;
  readonly reason?: string;
  /** The client's highest version number that whoever asks knows of; 0 = none, absent = whichever. */
  readonly latest?: number;
}

/** Where signing writes to. */
export interface SigningPorts {
  /** Appends to the contracts topic; its offset there. */
  readonly publish: (record: OutgoingRecord) => Promise<number>;
  readonly audit: (record: OutgoingRecord) => Promise<void>;
  /** Takes a place (a number, or the one after a number) for a version's JSON, or tells whose JSON has it. */
  readonly reserve: (clientId: string, place: string, json: string) => Promise<string>;
  /** A client's closed periods, in order. */
  readonly closed: (clientId: string) => Promise<readonly ClosedPeriod[]>;
  readonly now: () => Date;
}

/** Shorter than the console takes for an answer, so that this one is given. */
const FOLDED_WITHIN_MS = 3_000;

/**
 * Signs contract versions. The log decides what stands: a version is signed when this process has read it back. The
 * reservation before keeps other terms under the same number out of the log, where compaction would let the last win.
 */
export class ContractSigning {
  constructor(
    private readonly view: ContractView,
    private readonly ports: SigningPorts,
    /** Of the sellers configured. */
    private readonly sellerIds: readonly string[],
  ) {}

  /** What is wrong with a version, as signing would find it, for whoever writes one. Signs nothing. */
  async check(json: unknown): Promise<ContractCheck> {
    const parsed = parseContractVersion(json);
    if ('faults' in parsed) return { faults: parsed.faults, backdates: false };
    const closed = await this.ports.closed(parsed.ok.clientId);
    const faults = [...this.numberTaken(parsed.ok), ...this.faultsOf(parsed.ok, closed)];
    const repeated = sameAs(parsed.ok, this.view.versions(parsed.ok.clientId));
    return {
      ...{ faults, backdates: backdatedUntilMs(parsed.ok, closed) !== undefined },
      ...(repeated !== undefined && { sameAs: repeated }),
    };
  }

  /** @param json one contract version, parsed */
  async sign(json: unknown, request: SigningRequest): Promise<Signing> {
    const parsed = parseContractVersion(json);
    if ('faults' in parsed) return { kind: 'faults', faults: parsed.faults };
    const known = await this.standing(parsed.ok, 'known');
    if (known) return known;
    const closed = await this.ports.closed(parsed.ok.clientId);
    const faults = this.faultsOf(parsed.ok, closed);
    if (faults.length > 0) return { kind: 'faults', faults };
    return (
      (await this.outdated(parsed.ok, request)) ??
      reasonless(parsed.ok, request, closed) ??
      this.publish(parsed.ok, request)
    );
  }

  /** The place after the latest number is taken as well, so that of two who know the same only one goes on. */
  private async outdated(version: ContractVersion, { latest }: SigningRequest): Promise<Signing | undefined> {
    if (latest === undefined) return undefined;
    const standing = this.view.latest(version.clientId);
    if (standing !== latest) return { kind: 'outdated', version, latest: standing };
    return (await this.reserve(version, `after-${latest}`)) ? undefined : { kind: 'outdated', version };
  }

  private faultsOf(version: ContractVersion, closed: readonly ClosedPeriod[]): Fault[] {
    const others = this.view.versions(version.clientId).filter((other) => other.version !== version.version);
    return [
      ...sellerFaults(version, this.sellerIds),
      ...faultsWithOthers(version, others),
      ...closedCurrencyFaults(version, others, closed),
    ];
  }

  private numberTaken(version: ContractVersion): Fault[] {
    const standing = this.view.versions(version.clientId).find((other) => other.version === version.version);
    if (!standing || sameTerms(standing, version)) return [];
    const message = `version ${version.version} is signed with other terms; the latest is ${this.view.latest(version.clientId)}`;
    return [{ pointer: '/version', code: 'version-conflict', message }];
  }

  /** The words that hold a place from now on, when their terms are the version's. */
  private async reserve(version: ContractVersion, place: string): Promise<string | undefined> {
    const reserved = await this.ports.reserve(version.clientId, place, JSON.stringify(version));
    const holder = parseContractVersion(JSON.parse(reserved));
    return 'ok' in holder && holder.ok.version === version.version && sameTerms(holder.ok, version)
      ? reserved
      : undefined;
  }

  private async publish(version: ContractVersion, { by, reason }: SigningRequest): Promise<Signing> {
    const json = await this.reserve(version, String(version.version));
    if (json === undefined) return { kind: 'conflict', version };
    const at = this.ports.now().toISOString();
    const record = toContractRecord(version, json, { at, by, ...(reason !== undefined && { reason }) });
    const offset = await this.ports.publish(record);
    if (!(await this.view.hasFolded(offset, FOLDED_WITHIN_MS))) return { kind: 'behind' };
    return (await this.standing(version, 'signed')) ?? { kind: 'behind' };
  }

  /**
   * What the view says of a version's number. Known terms are audited again, with the same event id: whoever asks
   * again may do so because the first attempt ended between the contract and its audit.
   */
  private async standing(version: ContractVersion, kind: 'signed' | 'known'): Promise<Signing | undefined> {
    const versions = this.view.versions(version.clientId);
    const standing = versions.find((other) => other.version === version.version);
    if (!standing) return undefined;
    if (!sameTerms(standing, version)) return { kind: 'conflict', version, standing };
    const signature = this.view.signature(standing) ?? { at: '', by: 'unknown' };
    await this.ports.audit(signedEvent(standing, signature, replacedBy(standing, versions)));
    return { kind, version: standing, signature };
  }
}

function reasonless(
  version: ContractVersion,
  { reason }: SigningRequest,
  closed: readonly ClosedPeriod[],
): Signing | undefined {
  const closedUntilMs = reason === undefined ? backdatedUntilMs(version, closed) : undefined;
  return closedUntilMs === undefined ? undefined : { kind: 'reasonless', version, closedUntilMs };
}

/** Where closed periods end that a version reaches into. */
function backdatedUntilMs(
  { effectiveFrom }: ContractVersion,
  closed: readonly ClosedPeriod[],
): number | undefined {
  const closedUntilMs = closed.at(-1)?.toMs ?? -Infinity;
  return (parseInstant(effectiveFrom) ?? Infinity) < closedUntilMs ? closedUntilMs : undefined;
}
