import { machine } from '../measure/machine.js';
import type { Page } from '../report/write-page.js';
import { measureLatency } from './latency.js';
import { measureParts } from './parts.js';
import { BenchEnvironment } from './environment.js';
import { ingestPlot, ingestText } from './report.js';
import type { IngestResult } from './report.js';
import { measureThroughput } from './throughput.js';

const SIZES = {
  whole: { events: 300_000, rounds: 3, latencySeconds: 30 },
  quick: { events: 100_000, rounds: 1, latencySeconds: 5 },
};

/**
 * Measures how many events ingest folds compared with the floors, the cost of each event, and the delay until
 * it is visible.
 */
export async function benchIngest(log: (text: string) => void, isQuick: boolean): Promise<Page> {
  const { events, rounds, latencySeconds } = isQuick ? SIZES.quick : SIZES.whole;
  const before = machine();
  const environment = await BenchEnvironment.start();
  try {
    log(`a journal of ${events} events`);
    await environment.fill(events);
    const throughput = await measureThroughput(environment, events, rounds, log);
    log('a profile of one process');
    const parts = await measureParts(environment, events);
    log('publish to visible');
    const latency = await measureLatency(environment, latencySeconds);
    const result: IngestResult = { machine: before, throughput, parts, latency };
    return {
      name: 'ingest',
      figures: result,
      text: ingestText(result),
      plots: { ingest: ingestPlot(result) },
    };
  } finally {
    await environment.stop();
  }
}
