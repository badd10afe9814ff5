import type { ContractVersion, SignedVersion } from '#contracts';
import type { WaitingClose } from '#store';
import type { Close } from '#usage';
import type { IssuedForCloseDto } from './period.dto.js';

/** Everything that the state of a client's periods depends on. */
export interface PeriodFacts {
  readonly versions: readonly ContractVersion[];
  /** The same versions, with when each was signed. */
  readonly signed: readonly SignedVersion[];
  /** The closes that count. */
  readonly closes: readonly Close[];
  /** The partition of the journal that holds the client's events. */
  readonly partition: number;
  /** How long the partition's oldest unfolded record has been waiting, in seconds, and how many records wait. */
  readonly lag: { readonly seconds: number; readonly records: number };
  /** Numbers of the closes that the ledger has booked. */
  readonly booked: ReadonlySet<number>;
  /** Documents by the offset of their close's marker. */
  readonly documents: ReadonlyMap<number, readonly IssuedForCloseDto[]>;
  /** When billing last reported, epoch ms. */
  readonly billingSeenAtMs: number | undefined;
  /** Why the client's close cannot be booked, by billing's report. */
  readonly waiting: WaitingClose | undefined;
  readonly nowMs: number;
}
