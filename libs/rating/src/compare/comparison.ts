import type { LineComponent, RatedDocument } from '../document/rated-document.js';

/** What the same usage costs under each of some choices; the first is what the others are held against. */
export interface Comparison {
  readonly period: RatedDocument['period'];
  readonly zone: string;
  readonly currency: string;
  readonly volume: PrintedVolume;
  readonly choices: readonly ComparedChoice[];
  /** Which choice is cheapest, from no usage upwards. */
  readonly cheapest: readonly CheapestStretch[];
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
  /** Where the cheaper of this choice and the first changes as usage grows. */
  readonly breakEven: readonly BreakEven[];
  readonly document: RatedDocument;
}

/** From `factor` times the usage on (to a thousandth), `cheaper` costs less. */
export interface BreakEven extends PrintedVolume {
  readonly factor: string;
  readonly cheaper: string;
}

export interface CheapestStretch {
  readonly name: string;
  readonly fromFactor: string;
  /** Absent to the end of what was searched. */
  readonly toFactor?: string;
}
