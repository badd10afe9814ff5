import { ExactFigure, Figure, FiguresByName, Int, LocalDate, NETTINGS, OneOf, Parts } from '#contracts';

const MAX = Number.MAX_SAFE_INTEGER;

class DayOverCapacity {
  @LocalDate()
  readonly day!: string;

  @Int(0, MAX)
  readonly spans!: number;

  @FiguresByName('integer')
  readonly loadMs!: Readonly<Record<string, number>>;

  @Int(0, MAX)
  readonly staffedMs!: number;

  @ExactFigure()
  readonly minutes!: string;
}

/**
 * Load beyond capacity. A span is an interval, a local day or the whole run, by `netting`. Spans that exceed their
 * capacity are summed by local day:
 * minutes = (Σ load per channel / its concurrency − staffed × occupancy) / 60,000.
 * The formula holds for the sums of a day because they contain only spans that exceed their capacity.
 */
export class CapacityExplanation {
  @OneOf(NETTINGS)
  readonly netting!: string;

  @OneOf([15, 30])
  readonly intervalMinutes!: number;

  @Figure()
  readonly occupancy!: string;

  @FiguresByName('decimal')
  readonly concurrency!: Readonly<Record<string, string>>;

  @Int(0, MAX)
  readonly spans!: number;

  @Parts(() => DayOverCapacity)
  readonly over!: readonly DayOverCapacity[];
}
