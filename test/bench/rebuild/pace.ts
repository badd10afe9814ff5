import { ratios, measureSpread } from '../measure/spread.js';
import type { Spread } from '../measure/spread.js';
import { floor, ingest } from '../ingest/contenders.js';
import type { BenchEnvironment } from '../ingest/environment.js';
import { measured } from '../ingest/run.js';
import type { Run } from '../ingest/run.js';
import { rebuildRunning } from './contender.js';

export const NAMES = ['parse', 'ingest', 'rebuild'] as const;
type Name = (typeof NAMES)[number];

export interface Figures {
  readonly eventsPerSecond: Spread;
  readonly nodeMicros: Spread;
  readonly redisMicros: Spread;
}

export interface PaceResult {
  readonly events: number;
  readonly contenders: Readonly<Record<Name, Figures>>;
  /** Events per second of the rebuild divided by those of ingest and of the floor, run by run. */
  readonly times: { readonly ingest: Spread; readonly parse: Spread };
  /** The command from start to end. */
  readonly commandSeconds: Spread;
}

/**
 * Measures reading alone, ingest and `contador rebuild` on one journal, in turns; a rebuild works next to the
 * usage that ingest folded.
 */
export async function measurePace(
  environment: BenchEnvironment,
  events: number,
  rounds: number,
  log: (text: string) => void,
): Promise<PaceResult> {
  const runs: Record<Name, Run[]> = { parse: [], ingest: [], rebuild: [] };
  const seconds: number[] = [];
  const note = (name: Name, run: Run): void => {
    runs[name].push(run);
    log(
      `${name}: ${Math.round(run.eventsPerSecond)} events/s, ${run.nodeMicros.toFixed(1)} µs of Node an event`,
    );
  };
  for (let round = 0; round < rounds; round++) {
    note('parse', await measured(environment, await floor(environment, 'each-batch', 1), events));
    note('ingest', await measured(environment, await ingest(environment, 1), events));
    const before = JSON.stringify(await environment.counts());
    const running = rebuildRunning(environment);
    note('rebuild', await measured(environment, running, events));
    seconds.push((await running.tookMs) / 1_000);
    const after = JSON.stringify(await environment.counts());
    if (after !== before) throw new Error(`a rebuild has other counts: ${after} instead of ${before}`);
  }
  const paces = (name: Name): number[] => runs[name].map(({ eventsPerSecond }) => eventsPerSecond);
  return {
    events,
    contenders: {
      parse: summarize(runs.parse),
      ingest: summarize(runs.ingest),
      rebuild: summarize(runs.rebuild),
    },
    times: {
      ingest: ratios(paces('rebuild'), paces('ingest')),
      parse: ratios(paces('rebuild'), paces('parse')),
    },
    commandSeconds: measureSpread(seconds),
  };
}

const summarize = (runs: readonly Run[]): Figures => ({
  eventsPerSecond: measureSpread(runs.map((run) => run.eventsPerSecond)),
  nodeMicros: measureSpread(runs.map((run) => run.nodeMicros)),
  redisMicros: measureSpread(runs.map((run) => run.redisMicros)),
});
