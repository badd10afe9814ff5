import type { Machine } from '../measure/machine.js';
import { barPlot } from '../report/bar-plot.js';
import { timePlot } from '../report/time-plot.js';
import { figure, measuredOn, spread, table } from '../report/words.js';
import type { CatchUp } from './catch-up.js';
import { DOWN_MINUTES } from './catch-up.js';
import { NAMES } from './pace.js';
import type { PaceResult } from './pace.js';

export interface RebuildResult {
  readonly machine: Machine;
  readonly pace: PaceResult;
  readonly catchUp: CatchUp;
}

const LABELS: Readonly<Record<(typeof NAMES)[number], string>> = {
  parse: 'fetch and `JSON.parse`',
  ingest: 'ingest, one process',
  rebuild: '**`contador rebuild`**',
};

export const rebuildPlot = ({ pace: { contenders } }: RebuildResult): string =>
  barPlot(
    'Events a second, two cores shared with Kafka and Redis',
    NAMES.map((name) => ({
      name: LABELS[name].replaceAll(/[*`]/g, ''),
      colour: name === 'rebuild' ? '#0969da' : '#8c959f',
      value: contenders[name].eventsPerSecond,
    })),
    figure,
  );

export const catchUpPlot = ({ catchUp: { lags, firstMs, caughtUpMs } }: RebuildResult): string =>
  timePlot(
    `After ${DOWN_MINUTES} minutes down`,
    [
      {
        title: 'Events that wait',
        series: [
          {
            name: 'lag',
            colour: '#0969da',
            points: lags.map(({ ms, lag }) => ({ at: ms / 1_000, value: lag })),
          },
        ],
      },
    ],
    {
      title: 'seconds since ingest was started; shaded while it folds what waited',
      shaded: { from: firstMs / 1_000, to: caughtUpMs / 1_000 },
    },
  );

export function rebuildText({ machine, pace, catchUp }: RebuildResult): string {
  const { firstMs, caughtUpMs, backlog, perSecond, eventsPerSecond } = catchUp;
  const floorSeconds = backlog / (pace.contenders.parse.eventsPerSecond.median - perSecond);
  return `# What a rebuild costs, and catching up

\`npm run bench -- rebuild\` writes this page, its plots and [rebuild.json](rebuild.json) with every figure. Flags: \`--events\` (in the journal), \`--runs\`, \`--live\` (events a second, of which ${DOWN_MINUTES} minutes wait).

${measuredOn(machine)} Kafka, Redis (append-only file, fsync each second) and what is measured share those cores.

## Rebuild

${pace.events.toLocaleString('en')} events of 1,000 clients in 12 partitions, as in [ingest.md](ingest.md). Three processes take turns on one journal: the least that can be done with kafkajs, fetch and \`JSON.parse\`; ingest from its first record on; and \`contador rebuild\`, beside the usage that ingest left. Measured from the first events folded to the last. A rebuild counts what ingest counted, or the benchmark fails.

![Events a second of reading, ingest and rebuild.](rebuild.svg)

${table([
  ['', 'events a second', 'µs of Node an event', 'of Redis'],
  ...NAMES.map((name) => {
    const { eventsPerSecond: pace1, nodeMicros, redisMicros } = pace.contenders[name];
    return [LABELS[name], spread(pace1), spread(nodeMicros), spread(redisMicros)];
  }),
])}

${table([
  ['', 'measured', 'target'],
  ['rebuild by ingest', spread(pace.times.ingest), '≥ 1'],
  ['rebuild by fetch and `JSON.parse`', spread(pace.times.parse), ''],
])}

The whole command, from its start to its end, took ${spread(pace.commandSeconds)} s: Node's start, the switch of each partition and the removal of the usage that was there included.

## Catching up

Ingest is killed, events of ${DOWN_MINUTES} minutes are appended, and it is started again while as many a second go on coming. Nothing waits any more once all that was in the journal at one look is folded at the next, 0.2 s later. One run.

![Events that wait, over the seconds since ingest was started.](catch-up.svg)

${table([
  ['', 'measured'],
  ['events a second that come', figure(perSecond)],
  ['events that wait when it is started', figure(backlog)],
  ['until the first are folded, s (start, joining the group)', figure(firstMs / 1_000)],
  ['events a second from then on', figure(eventsPerSecond)],
  ['**until nothing waits, s**', figure(caughtUpMs / 1_000)],
  ['floor: only to fetch and parse as much, s', figure(floorSeconds)],
])}
`;
}
