import { Gauge } from 'prom-client';
import { createMetrics } from '#runtime';
import type { JournalFolder } from '#journal';
import type { BatchServer } from '#kafka';

/** Figures of the partitions that this process folds. */
export function ingestMetrics(server: BatchServer, folder: JournalFolder): ReturnType<typeof createMetrics> {
  const registry = createMetrics('ingest');
  const registers = [registry];
  new Gauge({
    name: 'contador_journal_lag_records',
    help: 'Records of the partition that are not folded yet.',
    labelNames: ['partition'],
    registers,
    collect() {
      this.reset();
      for (const { partition, lagRecords } of server.progress()) this.set({ partition }, lagRecords);
    },
  });
  new Gauge({
    name: 'contador_journal_lag_seconds',
    help: 'How long the oldest record that is not folded yet has been waiting, at most.',
    labelNames: ['partition'],
    registers,
    collect() {
      this.reset();
      for (const { partition, lagSeconds } of server.progress()) this.set({ partition }, lagSeconds);
    },
  });
  new Gauge({
    name: 'contador_journal_records',
    help: 'Records of the partition by what became of them, since the journal began.',
    labelNames: ['partition', 'verdict'],
    registers,
    collect() {
      this.reset();
      for (const { partition, counters } of folder.open()) {
        for (const [verdict, count] of Object.entries(counters.counts))
          this.set({ partition, verdict }, count);
      }
    },
  });
  return registry;
}
