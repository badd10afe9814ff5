import {
  COMPONENTS,
  ExactFigure,
  Figure,
  Instant,
  Int,
  Subset,
  Optional,
  Part,
  Parts,
  Pattern,
  RoundedFigure,
  Text,
} from '#contracts';
import type { Band } from '#contracts';
import { CapacityExplanation } from './capacity-explanation.js';

const MAX = Number.MAX_SAFE_INTEGER;

export class TermsInForce {
  @Int(0, MAX)
  readonly version!: number;

  @Instant()
  readonly from!: string;

  @Instant()
  readonly to!: string;
}

/** A figure of the contract and its location: version number and JSON pointer. */
export class ContractFigure {
  @Figure()
  readonly value!: string;

  @Int(0, MAX)
  readonly version!: number;

  @Pattern(/^\//, 'a JSON pointer such as "/team/unitPrice"')
  readonly pointer!: string;
}

/** The applied price: a price alone, or a price times a band's multiplier. */
export class PriceSource extends ContractFigure {
  @Optional()
  @Part(() => ContractFigure)
  readonly multiplier?: ContractFigure;
}

/** Elapsed time of the line, and of the whole period. In Europe/Madrid, March 2026 has 743 hours. */
export class ShareOfPeriod {
  @ExactFigure()
  readonly elapsedHours!: string;

  @ExactFigure()
  readonly periodHours!: string;
}

export class Metered {
  @Optional()
  @Text(64)
  readonly band?: Band['name'];

  @Optional()
  @Int(0, MAX)
  readonly contacts?: number;

  @Optional()
  @Int(0, MAX)
  readonly legs?: number;

  /** Integer ms as measured, and as billed after rounding each leg up. Absent if the price counts contacts. */
  @Optional()
  @Figure()
  readonly measuredMs?: string;

  @Optional()
  @Figure()
  readonly billedMs?: string;

  /** Agreed seconds for each contact. */
  @Optional()
  @Int(0, 86_400)
  readonly agreedSeconds?: number;
}

export class CellOfRun {
  @Optional()
  @Int(1, MAX)
  readonly tier?: number;

  @Optional()
  @Text(64)
  readonly band?: string;

  @ExactFigure()
  readonly quantity!: string;
}

export class ContractedHours {
  @ExactFigure()
  readonly perPeriod!: string;

  @Optional()
  @Figure()
  readonly fte?: string;

  @Optional()
  @Figure()
  readonly hoursPerFte?: string;
}

class DiscountExplanation {
  @Figure()
  readonly percent!: string;

  @Subset(COMPONENTS)
  readonly on!: readonly string[];

  @Figure()
  readonly base!: string;
}

/** The amount of a floor for a part of the period. */
class FloorMinimum extends ContractFigure {
  @ExactFigure()
  readonly elapsedHours!: string;

  @ExactFigure()
  readonly periodHours!: string;
}

class FloorExplanation {
  @Parts(() => FloorMinimum)
  readonly minimums!: readonly FloorMinimum[];

  /** The sum of the minimums, and its rounding to the currency's decimals if that differs. */
  @RoundedFigure()
  readonly minimum!: string;

  @ExactFigure()
  readonly countedLines!: string;

  @ExactFigure()
  readonly countedDiscounts!: string;
}

/**
 * All figures needed to recalculate a line with a pocket calculator. Amounts and quantities are exact: a decimal, or a
 * fraction such as `22/3` if the decimals never end.
 */
export class Explanation {
  /** The last step of the calculation, such as `7.4 × 0.65 = 4.81`. */
  @Text(10_000)
  readonly calculation!: string;

  /** The quantity before rounding for display. */
  @Optional()
  @ExactFigure()
  readonly quantity?: string;

  /** The amount before rounding to the currency's decimals. */
  @Optional()
  @ExactFigure()
  readonly amount?: string;

  /** The parts of the period that the line covers, and the contract version of each. */
  @Parts(() => TermsInForce)
  readonly terms!: readonly TermsInForce[];

  @Optional()
  @Part(() => PriceSource)
  readonly price?: PriceSource;

  @Optional()
  @Part(() => ShareOfPeriod)
  readonly share?: ShareOfPeriod;

  /** Measured usage by band, before and after the billing increment. */
  @Optional()
  @Parts(() => Metered)
  readonly metered?: readonly Metered[];

  /** The whole run's quantity by tier and band; the line is one of these cells. */
  @Optional()
  @Parts(() => CellOfRun)
  readonly cells?: readonly CellOfRun[];

  @Optional()
  @Part(() => ContractedHours)
  readonly contracted?: ContractedHours;

  @Optional()
  @Part(() => CapacityExplanation)
  readonly capacity?: CapacityExplanation;

  @Optional()
  @Part(() => DiscountExplanation)
  readonly discount?: DiscountExplanation;

  @Optional()
  @Part(() => FloorExplanation)
  readonly floor?: FloorExplanation;
}
