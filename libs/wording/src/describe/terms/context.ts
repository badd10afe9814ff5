import type { Wording } from '../../en/index.js';
import type { Language } from '../../languages.js';

/** How the figures of a contract are printed: by the reader's regional settings, or as written. */
export interface FigureFormat {
  /** An amount with its currency. */
  readonly money: (amount: string) => string;
  /** An amount after another one with its currency. */
  readonly amount: (amount: string) => string;
  readonly decimal: (decimal: string) => string;
  /** A local date, `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
}

/** The texts and formats in which terms are described. */
export interface DescribeContext {
  readonly language: Language;
  readonly wording: Wording;
  readonly format: FigureFormat;
}

/** The label and the text of a term. */
export type TermRow = readonly [label: string, text: string];
