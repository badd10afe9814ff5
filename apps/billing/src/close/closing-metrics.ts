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
  gauge('due', 'Periods whose end and grace have passed and whose close the fold has not met.');
  gauge('unbooked', 'Closes that the fold has met and the ledger has not booked.');
  gauge('waiting', 'Closes that cannot be booked; GET /v1/ops/closing says why.');
  const published = new Counter({
    name: 'contador_closes_published_total',
    help: 'Close markers that this process has appended to the journal since it started, repeats included.',
    registers,
  });
  const ignored = new Counter({
    name: 'contador_closes_ignored_total',
    help: 'Closes of no period of their client’s calendar that this process has passed over since it started.',
    registers,
  });
  return { published: (count) => published.inc(count), ignored: () => ignored.inc() };
}
