import type { Machine } from '../measure/machine.js';
import type { Percentiles } from '../measure/percentiles.js';
import { barPlot } from '../report/bar-plot.js';
import { figure, machineSentence, spread, table } from '../report/format.js';
import type { ReadsOptions } from './options.js';
import type { MeasuredQuestion } from './run.js';

export interface ReadsResult {
  readonly machine: Machine;
  readonly options: ReadsOptions;
  /** Of the client whose year is read, and of the one whose month is. */
  readonly events: { readonly year: number; readonly month: number };
  /** Delays of live events before the first question, and during the questions. */
  readonly before: Percentiles;
  readonly during: Percentiles;
  readonly questions: readonly MeasuredQuestion[];
}

const PINK = '#bf3989';

export const readsPlot = ({ questions, options }: ReadsResult): string =>
  barPlot(
    `Response times with ${options.live.toLocaleString('en')} events a second, ms`,
    questions.map(({ question, loaded }) => ({ name: question, colour: PINK, value: loaded })),
    figure,
  );

export function readsText({ machine, options, events, before, during, questions }: ReadsResult): string {
  const { clients, live } = options;
  const [floor] = questions;
  return `# Response times of the console

\`npm run bench -- reads\` writes this page, its plot and [reads.json](reads.json) with every figure. Flags: \`--clients\`, \`--events\` (of each in the year), \`--live\` (events a second during the requests), \`--runs\` (of each request; a fifth of them for the comparison and the events behind a line).

${machineSentence(machine)} Kafka, Redis (append-only file, fsync each second), one ingest, one billing and one console process, and the benchmark itself share those cores.

Redis holds a year of ${clients.toLocaleString('en')} clients with ${options.events.toLocaleString('en')} events each, a year of one client with ${events.year.toLocaleString('en')} events, and a closed and invoiced month of one with ${events.month.toLocaleString('en')}, all folded by ingest from the journal. *A year by day* uses the former client, each *month* the latter: its statement reads the usage frozen at the close, the comparison rates the month under its own contract and two derived ones at a hundred volumes. *The events behind a line* reads the client's partition of the journal again, each time for another client. Requests are sent one after the other, each as soon as the response to the previous one has arrived; first without other load, then while ${live.toLocaleString('en')} events a second arrive for all these clients.

Response time in ms, and as a multiple of the floor, a request that reads nothing:

${table([
  ['', 'alone', '99th percentile', 'with live traffic', '99th percentile', '× the floor', 'KiB'],
  ...questions.map(({ question, bytes, idle, loaded }) => [
    ...[question, spread(idle), figure(idle.p99), spread(loaded), figure(loaded.p99)],
    figure(loaded.median / (floor?.loaded.median ?? NaN)),
    figure(bytes / 1_024),
  ]),
])}

![Response times with live traffic.](reads.svg)

The effect on live events, from the instant they should be published until they are visible in Redis, in ms, and the longest time that the console's event loop was blocked, so that no other response was sent:

${table([
  ['', 'median', '99th percentile', 'loop blocked'],
  ['before the requests', figure(before.p50), figure(before.p99), ''],
  ['during all requests', figure(during.p50), figure(during.p99), ''],
  ...questions.map(({ question, live: { p50, p99 }, loaded }) => [
    ...[question, figure(p50), figure(p99), figure(loaded.loopBlockedMs)],
  ]),
])}
`;
}
