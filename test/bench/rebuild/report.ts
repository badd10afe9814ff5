import type { Machine } from '../measure/machine.js';
import { barPlot } from '../report/bar-plot.js';
import { timePlot } from '../report/time-plot.js';
import { figure, machineSentence, spread, table } from '../report/format.js';
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
        title: 'Waiting events',
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
      title: 'seconds since ingest was started; shaded while it folds the backlog',
      shaded: { from: firstMs / 1_000, to: caughtUpMs / 1_000 },
    },
  );

export function rebuildText({ machine, pace, catchUp }: RebuildResult): string {
  const { firstMs, caughtUpMs, backlog, perSecond, eventsPerSecond } = catchUp;
  const floorSeconds = backlog / (pace.contenders.parse.eventsPerSecond.median - perSecond);
  return `# The cost of a rebuild and of catching up

\`npm run bench -- rebuild\` writes this page, its plots and [rebuild.json](rebuild.json) with every figure. Flags: \`--events\` (in the journal), \`--runs\`, \`--live\` (events a second, of which ${DOWN_MINUTES} minutes wait).

${machineSentence(machine)} Kafka, Redis (append-only file, fsync each second) and the measured processes share those cores.

## Rebuild

${pace.events.toLocaleString('en')} events of 1,000 clients in 12 partitions, as in [ingest.md](ingest.md). Three processes alternate on one journal: the minimum with kafkajs, fetch and \`JSON.parse\`; ingest from the first record; and \`contador rebuild\`, next to the usage of ingest. Measured from the first folded events to the last. The benchmark fails unless the rebuild counts the same as ingest.

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

The whole command, from its start to its end, took ${spread(pace.commandSeconds)} s, including the start of Node, the switch of each partition and the removal of the old usage.

## Catching up

Ingest is killed, events of ${DOWN_MINUTES} minutes are appended, and it is started again while events continue to arrive at the same rate. Ingest has caught up when all events that one poll found in the journal are folded at the next, 0.2 s later. One run.

![Waiting events, over the seconds since ingest was started.](catch-up.svg)

${table([
  ['', 'measured'],
  ['new events a second', figure(perSecond)],
  ['waiting events at the start', figure(backlog)],
  ['until the first events are folded, s (start, joining the group)', figure(firstMs / 1_000)],
  ['events a second after that', figure(eventsPerSecond)],
  ['**until caught up, s**', figure(caughtUpMs / 1_000)],
  ['floor: fetching and parsing the same events, s', figure(floorSeconds)],
])}
`;
}
