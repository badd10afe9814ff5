import { Figure, ForeignText, Id, Instant, Int, Ints, OneOf, Optional, Part, Parts, Text } from '#contracts';
import { LINE_COMPONENTS, PricedLine } from '#rating';
import type { LineComponent } from '#rating';
import { ADJUSTMENT_KINDS } from './adjustment.js';
import type { AdjustmentKind, OfAdjustment } from './adjustment.js';

export class LineFigures {
  @Figure()
  readonly quantity!: string;

  @Figure()
  readonly amount!: string;
}

/** The identity of an event, as ingest accepted it, and its revision. */
class ChangedEvent {
  @ForeignText(65_536)
  readonly source!: string;

  @ForeignText(65_536)
  readonly id!: string;

  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly revision!: number;
}

/** Late events (by identity) and contract versions since the previous close. */
export class Cause {
  /** At most 100; `eventCount` counts all of them. */
  @Parts(() => ChangedEvent)
  readonly events!: readonly ChangedEvent[];

  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly eventCount!: number;

  @Ints()
  readonly contractVersions!: readonly number[];
}

/** Why a line of an earlier period changed: the booked figures, the current figures, and the cause. */
class Difference {
  /** Number of the document that first invoiced the period. */
  @Optional()
  @Text()
  readonly corrects?: string;

  @Part(() => LineFigures)
  readonly before!: LineFigures;

  @Part(() => LineFigures)
  readonly now!: LineFigures;

  @Part(() => Cause)
  readonly cause!: Cause;
}

/** A line: a charge of the document's own period, a difference of an earlier period, or a manual adjustment. */
export class DocumentLine extends PricedLine implements Partial<OfAdjustment> {
  @OneOf([...LINE_COMPONENTS, ...ADJUSTMENT_KINDS])
  readonly component!: LineComponent | AdjustmentKind;

  /** The period that the line books, if it is not the document's own. */
  @Optional()
  @Instant()
  readonly periodFrom?: string;

  @Optional()
  @Instant()
  readonly periodTo?: string;

  @Optional()
  @Part(() => Difference)
  readonly difference?: Difference;

  /** Of a manual adjustment: its id. */
  @Optional()
  @Id()
  readonly adjustmentId?: string;

  @Optional()
  @Text(500)
  readonly reason?: string;

  /** Who decided it. */
  @Optional()
  @Text()
  readonly bookedBy?: string;
}
