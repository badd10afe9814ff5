import type { Machine } from '../measure/machine.js';
import { measureSpread } from '../measure/spread.js';
import { timePlot } from '../report/time-plot.js';
import { figure, machineSentence, spread, table } from '../report/format.js';
import type { MonthEndOptions } from './options.js';
import type { MonthEndRun } from './run.js';

export interface MonthEndResult {
  readonly machine: Machine;
  readonly options: MonthEndOptions;
  readonly runs: readonly MonthEndRun[];
}

const [BLUE, PINK, GREEN] = ['#0969da', '#bf3989', '#1a7f37'];

/** Plots the last run. */
export function monthEndPlot({ runs, options }: MonthEndResult): string {
  const last = runs.at(-1);
  if (!last) throw new RangeError('nothing was measured');
  const { ms, progress, live } = last;
  const { clients } = options;
  const start = { ms: live[0]?.ms ?? 0, closed: 0, issued: 0 };
  const points = (name: 'closed' | 'issued') =>
    [start, ...progress].map((sample) => ({ at: sample.ms / 1_000, value: sample[name] }));
  const delay = (name: 'p50' | 'p99') =>
    live.map((second) => ({ at: second.ms / 1_000, value: second[name] }));
  return timePlot(
    `A month end of ${clients.toLocaleString('en')} clients`,
    [
      {
        title: 'Clients',
        series: [
          { name: 'closed', colour: BLUE, points: points('closed') },
          { name: 'invoiced', colour: GREEN, points: points('issued') },
        ],
      },
      {
        title: 'Live events: ms from publish to visible',
        series: [
          { name: 'p99', colour: PINK, points: delay('p99') },
          { name: 'p50', colour: BLUE, points: delay('p50') },
        ],
      },
    ],
    { title: 'seconds since all periods became due', shaded: { from: 0, to: ms / 1_000 } },
  );
}

export function monthEndText({ machine, options, runs }: MonthEndResult): string {
  const points = (value: (run: MonthEndRun) => number): string => {
    const all = measureSpread(runs.map(value));
    return runs.length === 1 ? figure(all.median) : spread(all);
  };
  const { clients, events, live } = options;
  return `# A month end

\`npm run bench -- month-end\` writes this page, its plot and [month-end.json](month-end.json) with every figure. Flags: \`--clients\`, \`--events\` (of each in the month), \`--live\` (events a second during the month end), \`--runs\`.

${machineSentence(machine)} Kafka, Redis (append-only file, fsync each second), one ingest and one billing process, and the benchmark itself share those cores.

${clients.toLocaleString('en')} clients, ${events.toLocaleString('en')} events each in a past month, in 12 partitions of the journal; contracts of all models with tiers, bands, a fee and a floor. Every period becomes due at the same instant, while ${live.toLocaleString('en')} events a second arrive for the same clients. *Closed*: ingest has folded the markers of all clients. *Invoiced*: every client's invoice is in the invoices topic, numbered without gaps or duplicates. ${runs.length === 1 ? 'One run.' : `${runs.length} runs, of a month each.`}

${table([
  ['', figure(clients) + ' clients'],
  ['until all are invoiced, s', points(({ ms }) => ms / 1_000)],
  ['markers a second until all are closed', points(({ markersPerSecond }) => markersPerSecond)],
  ['documents a second until all are invoiced', points(({ documentsPerSecond }) => documentsPerSecond)],
  ...Object.keys(runs[0]?.cpuMs ?? {}).map((name) => [
    `CPU ms of ${name} a document`,
    points(({ cpuMs }) => (cpuMs[name] ?? NaN) / clients),
  ]),
])}

Delay of live events, from the instant they should be published until they are visible in Redis, in ms:

${table([
  ['', 'median', '99th percentile'],
  ['before', points(({ before }) => before.p50), points(({ before }) => before.p99)],
  ['during', points(({ during }) => during.p50), points(({ during }) => during.p99)],
])}

![Clients closed and invoiced over time, and below it the delay of live events second by second, before and during the month end.](month-end.svg)

On a shared machine the CPU of a document is more meaningful than its time: the shares of ingest, the broker and Redis include the live traffic.
`;
}
