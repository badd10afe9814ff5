import type { Band } from '#contracts';

/**
 * All figures needed to recalculate a line with a pocket calculator. Amounts and quantities are exact: a decimal, or a
 * fraction such as `22/3` if the decimals never end.
 */
export interface Explanation {
  /** The last step of the calculation, such as `7.4 × 0.65 = 4.81`. */
  readonly calculation: string;
  /** The quantity before rounding for display, and the amount before rounding to the currency's decimals. */
  readonly quantity?: string;
  readonly amount?: string;
  /** The parts of the period that the line covers, and the contract version of each. */
  readonly terms: readonly TermsInForce[];
  readonly price?: PriceSource;
  readonly share?: ShareOfPeriod;
  /** Measured usage by band, before and after the billing increment. */
  readonly metered?: readonly Metered[];
  /** The whole run's quantity by tier and band; the line is one of these cells. */
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

/** A figure of the contract and its location: version number and JSON pointer. */
export interface ContractFigure {
  readonly value: string;
  readonly version: number;
  readonly pointer: string;
}

/** The applied price: a price alone, or a price times a band's multiplier. */
export interface PriceSource extends ContractFigure {
  readonly multiplier?: ContractFigure;
}

/** Elapsed time of the line, and of the whole period. In Europe/Madrid, March 2026 has 743 hours. */
export interface ShareOfPeriod {
  readonly elapsedHours: string;
  readonly periodHours: string;
}

export interface Metered {
  readonly band?: Band['name'];
  readonly contacts?: number;
  readonly legs?: number;
  /** Integer ms as measured, and as billed after rounding each leg up. Absent if the price counts contacts. */
  readonly measuredMs?: string;
  readonly billedMs?: string;
  /** Agreed seconds for each contact. */
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
 * Load beyond capacity. A span is an interval, a local day or the whole run, by `netting`. Spans that exceed their
 * capacity are summed by local day:
 * minutes = (Σ load per channel / its concurrency − staffed × occupancy) / 60,000.
 * The formula holds for the sums of a day because they contain only spans that exceed their capacity.
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
