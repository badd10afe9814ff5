import { ratios, measureSpread } from '../measure/spread.js';
import type { Spread } from '../measure/spread.js';
import { floor, ingest } from './contenders.js';
import type { Running } from './contenders.js';
import type { BenchEnvironment } from './environment.js';
import { measured } from './run.js';
import type { Run } from './run.js';

/** Floor (b) would take minutes for the whole journal. */
const HANDLER_MS = 8_000;

const CONTENDERS = {
  parse: (environment: BenchEnvironment): Promise<Running> => floor(environment, 'each-batch', 1),
  ingest: (environment: BenchEnvironment): Promise<Running> => ingest(environment, 1),
  handler: (environment: BenchEnvironment): Promise<Running> => floor(environment, 'nest-handler', 1),
  parse2: (environment: BenchEnvironment): Promise<Running> => floor(environment, 'each-batch', 2),
  ingest2: (environment: BenchEnvironment): Promise<Running> => ingest(environment, 2),
};
export type Contender = keyof typeof CONTENDERS;
const NAMES = Object.keys(CONTENDERS) as Contender[];

export type Figures = { readonly [figure in keyof Run]: Spread };

export interface Throughput {
  readonly events: number;
  readonly contenders: Readonly<Record<Contender, Figures>>;
  /** Events per second of ingest divided by those of a floor, or by its own with one process; run by run. */
  readonly times: { readonly parse: Spread; readonly handler: Spread; readonly secondProcess: Spread };
}

/** Measures ingest and its floors on one journal, in turns. */
export async function measureThroughput(
  environment: BenchEnvironment,
  events: number,
  rounds: number,
  log: (text: string) => void,
): Promise<Throughput> {
  const runs: Record<Contender, Run[]> = { parse: [], ingest: [], handler: [], parse2: [], ingest2: [] };
  for (let round = 0; round < rounds; round++) {
    for (const name of NAMES) {
      const running = await CONTENDERS[name](environment);
      const run = await measured(environment, running, events, name === 'handler' ? HANDLER_MS : Infinity);
      runs[name].push(run);
      log(
        `${name}: ${Math.round(run.eventsPerSecond)} events/s, ${run.nodeMicros.toFixed(1)} µs of Node an event`,
      );
      if (name.startsWith('ingest')) await assertAllCounted(environment, events);
    }
  }
  const paces = (name: Contender): number[] => runs[name].map(({ eventsPerSecond }) => eventsPerSecond);
  return {
    events,
    contenders: Object.fromEntries(
      NAMES.map((name) => [name, summarize(runs[name])]),
    ) as Throughput['contenders'],
    times: {
      parse: ratios(paces('ingest'), paces('parse')),
      handler: ratios(paces('ingest'), paces('handler')),
      secondProcess: ratios(paces('ingest2'), paces('ingest')),
    },
  };
}

const summarize = (runs: readonly Run[]): Figures => ({
  eventsPerSecond: measureSpread(runs.map((run) => run.eventsPerSecond)),
  nodeMicros: measureSpread(runs.map((run) => run.nodeMicros)),
  brokerMicros: measureSpread(runs.map((run) => run.brokerMicros)),
  redisMicros: measureSpread(runs.map((run) => run.redisMicros)),
});

/** @throws Error unless every record was counted once, with the verdict that the traffic implies */
async function assertAllCounted(environment: BenchEnvironment, events: number): Promise<void> {
  const { accepted = 0, duplicate = 0, ...others } = await environment.counts();
  const isWhole = accepted + duplicate === events && duplicate > 0;
  if (!isWhole || Object.values(others).some((count) => count > 0))
    throw new Error(`unexpected counts: ${JSON.stringify({ accepted, duplicate, ...others })}`);
}
