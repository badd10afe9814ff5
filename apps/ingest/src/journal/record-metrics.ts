import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import { REJECT_CODES } from '#usage';
import type { Counters } from '#usage';

/** The partitions that this process folds, with the verdicts on their records. */
type Counted = readonly { readonly partition: number; readonly counters: Counters }[];

/**
 * The counters of the fold. They are part of its state, so they continue after a restart or when another
 * process takes a partition over; they are by partition, so that a takeover causes no jump.
 */
export function recordMetrics(registry: Registry, counted: () => Counted): void {
  const registers = [registry];
  new Counter({
    name: 'contador_journal_records_total',
    help: 'Records of the journal since its beginning, by result: accepted, duplicate, superseded, forwarded or rejected.',
    labelNames: ['partition', 'verdict'],
    registers,
    collect() {
      this.reset();
      for (const { partition, counters } of counted())
        for (const [verdict, count] of Object.entries(counters.counts))
          this.inc({ partition, verdict }, count);
    },
  });
  new Counter({
    name: 'contador_journal_rejects_total',
    help: 'Rejected records of the journal since its beginning, by the code of their dead letter.',
    labelNames: ['partition', 'code'],
    registers,
    collect() {
      this.reset();
      for (const { partition, counters } of counted())
        for (const code of REJECT_CODES) this.inc({ partition, code }, counters.rejectedBy.get(code) ?? 0);
    },
  });
}
