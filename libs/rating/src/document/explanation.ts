import type { Band } from '#contracts';

/**
 * Enough to work a line out again with a pocket calculator. Amounts and quantities are exact: a decimal, or a
 * fraction such as `22/3` where the decimals never end.
 */
export interface Explanation {
  /** The last step in figures, such as `7.4 × 0.65 = 4.81`. */
  readonly calculation: string;
  /** The quantity before it was rounded for print, and the amount before it was rounded to the currency. */
  readonly quantity?: string;
  readonly amount?: string;
  /** The stretches of the period that the line is for, and the contract version of each. */
  readonly terms: readonly TermsInForce[];
  readonly price?: PriceSource;
  readonly share?: ShareOfPeriod;
  /** What was measured, by band, before and after the billing increment. */
  readonly metered?: readonly Metered[];
  /** Where the whole run's quantity fell: the line is one of these. */
  readonly cells?: readonly CellOfRun[];
  readonly contracted?: ContractedHours;
  readonly capacity?: CapacityExplanation;
  readonly discount?: DiscountExplanation;
  readonly floor?: FloorExplanation;
}

export interface TermsInForce {
  readonly version: number;
  readonly from: string;
  readonly to: string;
}

/** A figure of the contract and where it stands: version number and JSON pointer. */
export interface ContractFigure {
  readonly value: string;
  readonly version: number;
  readonly pointer: string;
}

/** The price applied: a price alone, or a price times a band's multiplier. */
export interface PriceSource extends ContractFigure {
  readonly multiplier?: ContractFigure;
}

/** Real elapsed time over the period's. In Europe/Madrid, March 2026 has 743 hours. */
export interface ShareOfPeriod {
  readonly elapsedHours: string;
  readonly periodHours: string;
}

export interface Metered {
  readonly band?: Band['name'];
  readonly contacts?: number;
  readonly legs?: number;
  /** Integer ms as measured, and as billed after rounding each leg up. Absent where contacts are counted. */
  readonly measuredMs?: string;
  readonly billedMs?: string;
  /** Seconds that are agreed for one contact. */
  readonly agreedSeconds?: number;
}

export interface CellOfRun {
  readonly tier?: number;
  readonly band?: string;
  readonly quantity: string;
}

export interface ContractedHours {
  readonly perPeriod: string;
  readonly fte?: string;
  readonly hoursPerFte?: string;
}

/**
 * Load beyond capacity. A span is an interval, a local day or the whole run, as netted. The spans that had some are
 * summed by local day: minutes = (Σ load per channel / its concurrency − staffed × occupancy) / 60,000, which may be
 * worked out for a day at once because only spans beyond their capacity are in it.
 */
export interface CapacityExplanation {
  readonly netting: string;
  readonly intervalMinutes: number;
  readonly occupancy: string;
  readonly concurrency: Readonly<Record<string, string>>;
  readonly spans: number;
  readonly over: readonly DayOverCapacity[];
}

export interface DayOverCapacity {
  readonly day: string;
  readonly spans: number;
  readonly loadMs: Readonly<Record<string, number>>;
  readonly staffedMs: number;
  readonly minutes: string;
}

export interface DiscountExplanation {
  readonly percent: string;
  readonly on: readonly string[];
  readonly base: string;
}

export interface FloorExplanation {
  readonly minimums: readonly (ContractFigure & ShareOfPeriod)[];
  readonly minimum: string;
  readonly countedLines: string;
  readonly countedDiscounts: string;
}
