import { BenchEnvironment } from '../ingest/environment.js';
import { machine } from '../measure/machine.js';
import type { Page } from '../report/write-page.js';
import { measureCatchUp } from './catch-up.js';
import { measurePace } from './pace.js';
import { catchUpPlot, rebuildPlot, rebuildText } from './report.js';
import type { RebuildResult } from './report.js';

export interface RebuildOptions {
  readonly events: number;
  readonly runs: number;
  /** Events per second while ingest catches up. */
  readonly live: number;
}

/** Measures how fast usage is rebuilt, and how soon ingest is up to date after a pause. */
export async function benchRebuild(
  log: (text: string) => void,
  { events, runs, live }: RebuildOptions,
): Promise<Page> {
  const before = machine();
  const environment = await BenchEnvironment.start();
  try {
    log(`a journal of ${events} events`);
    await environment.fill(events);
    const pace = await measurePace(environment, events, runs, log);
    log(`ten minutes down at ${live} events a second`);
    const catchUp = await measureCatchUp(environment, live);
    const result: RebuildResult = { machine: before, pace, catchUp };
    return {
      name: 'rebuild',
      figures: result,
      text: rebuildText(result),
      plots: { rebuild: rebuildPlot(result), 'catch-up': catchUpPlot(result) },
    };
  } finally {
    await environment.stop();
  }
}
