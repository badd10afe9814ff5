import type { RatedDocument } from '../document/rated-document.js';
import type { LineComponent } from '../document/rated-line.js';

/** The cost of the same usage under several choices; the first is the one that the others are compared with. */
export interface Comparison {
  readonly period: RatedDocument['period'];
  readonly zone: string;
  readonly currency: string;
  readonly volume: PrintedVolume;
  readonly choices: readonly ComparedChoice[];
  /** Choices without a contract for part of the period. Their amounts exclude its usage, so they are not ranked. */
  readonly partlyInForce: readonly string[];
  /** The cheapest of the ranked choices by volume, from no usage upwards. */
  readonly cheapest: readonly CheapestRange[];
}

/** Number of handled contacts, and minutes of handle time. */
export interface PrintedVolume {
  readonly contacts: string;
  readonly handledMinutes: string;
}

/** All amounts except `tax` and `total` are before tax. */
export interface ComparedChoice {
  readonly name: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly components: Readonly<Partial<Record<LineComponent, string>>>;
  /** Net minus the net of the first choice; positive if this choice is more expensive. */
  readonly difference: string;
  /** Absent if nothing was handled. Has two decimals more than the currency. */
  readonly perContact?: string;
  readonly perHandledMinute?: string;
  /** Whether it costs the same as the first choice at every volume that the search evaluates. */
  readonly equal: boolean;
  /** The volumes at which the cheaper of this choice and the first changes; empty unless both are ranked. */
  readonly breakEven: readonly BreakEven[];
  /** Costs around the actual usage, for a plot. */
  readonly series: readonly SeriesPoint[];
  readonly document: RatedDocument;
}

/** From `factor` times the usage upwards (three significant digits), `cheaper` costs less. */
export interface BreakEven extends PrintedVolume {
  readonly factor: string;
  readonly cheaper: string;
}

/** The cost of a choice before tax at a factor of the usage. */
export interface SeriesPoint {
  readonly factor: string;
  readonly net: string;
}

export interface CheapestRange {
  readonly name: string;
  /** Choices that cost the same in the whole range. */
  readonly equal: readonly string[];
  readonly fromFactor: string;
  /** Absent for the last range, which reaches the end of the search. */
  readonly toFactor?: string;
}
