/**
 * Shares of irregular traffic: shares of events, except `invalid`, which is a share of records added to them.
 */
export interface Shares {
  /** Sent again unchanged. */
  readonly duplicate: number;
  /** Sent again with a higher revision and other content. */
  readonly correction: number;
  /** Voided later. */
  readonly voided: number;
  /** Voided without ever having been sent. */
  readonly voidedUnseen: number;
  /** A lower revision after a higher one. */
  readonly superseded: number;
  /** Published hours after its end, among later ones. */
  readonly outOfOrder: number;
  /** Under another client's key, or none. */
  readonly wrongKey: number;
  readonly invalid: number;
  /** Held back and published after the close; half of them new, half changes. */
  readonly late: number;
}

export const USUAL_SHARES: Shares = {
  duplicate: 0.02,
  correction: 0.03,
  voided: 0.01,
  voidedUnseen: 0.002,
  superseded: 0.01,
  outOfOrder: 0.03,
  wrongKey: 0.01,
  invalid: 0.005,
  late: 0.005,
};
