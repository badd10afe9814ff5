import type { TimeRange } from '#usage';
import { parseInstant } from '../fields/instant.js';
import type { Fault } from '../reading/fault.js';
import { sameTerms } from '../same-terms.js';
import type { ContractVersion } from '../terms/contract-version.js';
import { latestNumber } from '../versions/version-numbers.js';
import { closedCurrencyFaults } from './closed-currency.js';
import { faultsWithOthers } from './faults-with-others.js';
import { findSameInForce } from './find-same-in-force.js';
import { sellerFaults } from './seller-faults.js';

/** What decides, besides a version itself, whether it may be signed. */
export interface SigningContext {
  /** The client's signed versions, in any order. */
  readonly signed: readonly ContractVersion[];
  /** The client's closed periods, in order. */
  readonly closed: readonly TimeRange[];
  /** The ids of the configured sellers. */
  readonly sellerIds: readonly string[];
}

/** The outcome that signing a version would have. */
export interface SigningCheck {
  readonly faults: readonly Fault[];
  /** Whether it starts before the end of closed periods. */
  readonly backdates: boolean;
  /** The version in force when it would start, if it has the same terms. */
  readonly sameAs?: number;
}

/** Checks a valid version before it is signed, its number included. */
export function checkSigning(version: ContractVersion, context: SigningContext): SigningCheck {
  const faults = [...numberTaken(version, context), ...signingFaults(version, context)];
  const sameAs = findSameInForce(version, context.signed);
  return {
    ...{ faults, backdates: backdatedUntilMs(version, context.closed) !== undefined },
    ...(sameAs !== undefined && { sameAs }),
  };
}

/** The faults of a valid version in combination with the client's other versions, closed periods and the sellers. */
export function signingFaults(
  version: ContractVersion,
  { signed, closed, sellerIds }: SigningContext,
): Fault[] {
  const others = signed.filter((other) => other.version !== version.version);
  return [
    ...sellerFaults(version, sellerIds),
    ...faultsWithOthers(version, others),
    ...closedCurrencyFaults(version, others, closed),
  ];
}

/** The end of the closed periods that a version reaches into, in epoch ms; undefined if it starts after them. */
export function backdatedUntilMs(
  { effectiveFrom }: ContractVersion,
  closed: readonly TimeRange[],
): number | undefined {
  const closedUntilMs = closed.at(-1)?.toMs ?? -Infinity;
  return (parseInstant(effectiveFrom) ?? Infinity) < closedUntilMs ? closedUntilMs : undefined;
}

function numberTaken(version: ContractVersion, { signed }: SigningContext): Fault[] {
  const existing = signed.find((other) => other.version === version.version);
  if (!existing || sameTerms(existing, version)) return [];
  const message = `version ${version.version} is signed with other terms; the latest is ${latestNumber(signed)}`;
  return [{ pointer: '/version', code: 'version-conflict', message }];
}
