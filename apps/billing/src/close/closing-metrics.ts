import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

/** Progress of closing in the number series that this process leads; it reports none of the others. */
export interface ClosingFigures {
  readonly due: number;
  readonly unbooked: number;
  readonly waiting: number;
}

interface ClosingCounts {
  /** Called with the number of markers published. */
  readonly published: (markers: number) => void;
  /** Called for each close that books nothing. */
  readonly ignored: () => void;
}

export function closingMetrics(registry: Registry, figures: () => ClosingFigures): ClosingCounts {
  const registers = [registry];
  const gauge = (name: keyof ClosingFigures, help: string): void => {
    new Gauge({
      name: `contador_closes_${name}`,
      help,
      registers,
      collect() {
        this.set(figures()[name]);
      },
    });
  };
  gauge('due', 'Periods past their end and grace whose close is not folded yet.');
  gauge('unbooked', 'Closes that are folded and not booked by the ledger yet.');
  gauge('waiting', 'Closes that cannot be booked; GET /v1/ops/closing returns the reasons.');
  const published = new Counter({
    name: 'contador_closes_published_total',
    help: 'Close markers that this process has appended to the journal since it started, repeats included.',
    registers,
  });
  const ignored = new Counter({
    name: 'contador_closes_ignored_total',
    help: 'Closes that match no period of their client’s calendar, ignored by this process since it started.',
    registers,
  });
  return { published: (count) => published.inc(count), ignored: () => ignored.inc() };
}
