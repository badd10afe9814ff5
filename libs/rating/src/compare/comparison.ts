import type { LineComponent, RatedDocument } from '../document/rated-document.js';

/** What the same usage costs under each of some choices; the first is what the others are held against. */
export interface Comparison {
  readonly period: RatedDocument['period'];
  readonly zone: string;
  readonly currency: string;
  readonly volume: PrintedVolume;
  readonly choices: readonly ComparedChoice[];
  /** Choices with a part of the period under no contract. Its usage is in none of their amounts: they are not ranked. */
  readonly partlyInForce: readonly string[];
  /** Which of the other choices is cheapest, from no usage upwards. */
  readonly cheapest: readonly CheapestRange[];
}

/** Contacts handled, and minutes of handle time. */
export interface PrintedVolume {
  readonly contacts: string;
  readonly handledMinutes: string;
}

/** All amounts are before tax but for `tax` and `total`. */
export interface ComparedChoice {
  readonly name: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly components: Readonly<Partial<Record<LineComponent, string>>>;
  /** Against the first choice; positive: dearer. */
  readonly difference: string;
  /** Absent where nothing was handled. To two decimals more than the currency has. */
  readonly perContact?: string;
  readonly perHandledMinute?: string;
  /** Whether it costs what the first does, at every volume that was looked at. */
  readonly equal: boolean;
  /** Where the cheaper of this choice and the first changes as usage grows; of two that can be ranked. */
  readonly breakEven: readonly BreakEven[];
  /** Around the usage that there was, for a plot. */
  readonly series: readonly SeriesPoint[];
  readonly document: RatedDocument;
}

/** From `factor` times the usage on (three significant digits), `cheaper` costs less. */
export interface BreakEven extends PrintedVolume {
  readonly factor: string;
  readonly cheaper: string;
}

/** What a choice costs before tax at a factor of the usage. */
export interface SeriesPoint {
  readonly factor: string;
  readonly net: string;
}

export interface CheapestRange {
  readonly name: string;
  /** Choices that cost the same in all of the stretch. */
  readonly equal: readonly string[];
  readonly fromFactor: string;
  /** Absent to the end of what was searched. */
  readonly toFactor?: string;
}
