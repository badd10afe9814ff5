import type { Machine } from '../measure/machine.js';
import type { Percentiles } from '../measure/percentiles.js';
import { barPlot } from '../report/bar-plot.js';
import { figure, measuredOn, spread, table } from '../report/words.js';
import type { ReadsOptions } from './options.js';
import type { AnsweredQuestion } from './run.js';

export interface ReadsResult {
  readonly machine: Machine;
  readonly options: ReadsOptions;
  /** Of the client whose year is read, and of the one whose month is. */
  readonly events: { readonly year: number; readonly month: number };
  /** Delays of live events before the first question, and during the questions. */
  readonly before: Percentiles;
  readonly during: Percentiles;
  readonly questions: readonly AnsweredQuestion[];
}

const PINK = '#bf3989';

export const readsPlot = ({ questions, options }: ReadsResult): string =>
  barPlot(
    `Answers amid ${options.live.toLocaleString('en')} events a second, ms`,
    questions.map(({ question, loaded }) => ({ name: question, colour: PINK, value: loaded })),
    figure,
  );

export function readsText({ machine, options, events, before, during, questions }: ReadsResult): string {
  const { clients, live } = options;
  const [floor] = questions;
  return `# What people read

\`npm run bench -- reads\` writes this page, its plot and [reads.json](reads.json) with every figure. Flags: \`--clients\`, \`--events\` (of each in the year), \`--live\` (events a second meanwhile), \`--runs\` (of each question; a fifth of it for the comparison and the events behind a line).

${measuredOn(machine)} Kafka, Redis (append-only file, fsync each second), one ingest, one billing and one console process, and the benchmark itself share those cores.

In Redis lies a year of ${clients.toLocaleString('en')} clients with ${options.events.toLocaleString('en')} events each, of one client with ${events.year.toLocaleString('en')} events in the year, and a month, closed and invoiced, of one with ${events.month.toLocaleString('en')}, all of it folded by ingest from the journal. *A year by day* is of the former client, all that says *month* of the latter: its statement reads what was frozen at the close, the comparison rates the month under its own contract and two derived ones at a hundred volumes. *The events behind a line* reads the client's partition of the journal again, of another client each time. One question is asked after the other, each as soon as the one before is answered; first with nothing else to do, then while ${live.toLocaleString('en')} events a second arrive for all these clients.

Until an answer is there, in ms, and how many times the floor that is, a request that reads nothing:

${table([
  ['', 'alone', '99th percentile', 'amid live traffic', '99th percentile', '× the floor', 'KiB'],
  ...questions.map(({ question, bytes, idle, loaded }) => [
    ...[question, spread(idle), figure(idle.p99), spread(loaded), figure(loaded.p99)],
    figure(loaded.median / (floor?.loaded.median ?? NaN)),
    figure(bytes / 1_024),
  ]),
])}

![How long each answer takes amid live traffic.](reads.svg)

What live events notice of it, from the instant they should be published to the moment they are visible in Redis, in ms, and the longest that the console's own event loop stood still, so that nobody else was answered:

${table([
  ['', 'median', '99th percentile', 'loop stood still'],
  ['before anything is asked', figure(before.p50), figure(before.p99), ''],
  ['all the while', figure(during.p50), figure(during.p99), ''],
  ...questions.map(({ question, live: { p50, p99 }, loaded }) => [
    ...[question, figure(p50), figure(p99), figure(loaded.stoodStillMs)],
  ]),
])}
`;
}
