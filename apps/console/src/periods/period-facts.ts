import type { ContractVersion, SignedVersion } from '#contracts';
import type { WaitingClose } from '#store';
import type { Close } from '#usage';
import type { IssuedForCloseDto } from './period.dto.js';

/** All that decides how a client's periods stand. */
export interface PeriodFacts {
  readonly versions: readonly ContractVersion[];
  /** The same, with when each was signed. */
  readonly signed: readonly SignedVersion[];
  /** Those that count. */
  readonly closes: readonly Close[];
  /** Of the journal: where the client's events lie. */
  readonly partition: number;
  /** How long the oldest record of the partition has been waiting for its fold, in seconds, and how many do. */
  readonly lag: { readonly seconds: number; readonly records: number };
  /** Numbers of the closes that the ledger has booked. */
  readonly booked: ReadonlySet<number>;
  /** Documents by the offset of their close's marker. */
  readonly documents: ReadonlyMap<number, readonly IssuedForCloseDto[]>;
  /** When billing last said that it works, epoch ms. */
  readonly billingSeenAtMs: number | undefined;
  /** Why the client's close cannot be booked, as billing says. */
  readonly waiting: WaitingClose | undefined;
  readonly nowMs: number;
}
