import type { Machine } from '../measure/machine.js';
import { logPlot } from '../report/log-plot.js';
import { timePlot } from '../report/time-plot.js';
import { figure, machineSentence, spread, table } from '../report/format.js';
import type { ExpiryPoint } from './expiry.js';
import { WINDOW_DAYS } from './expiry.js';
import type { IdBytes, IdsResult } from './ids.js';
import { CLIENTS } from './ids.js';
import type { Grown, UsageResult } from './usage.js';

export interface MemoryResult {
  readonly machine: Machine;
  readonly redis: string;
  readonly ids: IdsResult;
  readonly expiry: readonly ExpiryPoint[];
  readonly usage: UsageResult;
}

const [BLUE, PINK, GREEN, GREY] = ['#0969da', '#bf3989', '#1a7f37', '#8c959f'];
const TARGET = 32;

export const growthPlot = ({ usage: { growth } }: MemoryResult): string =>
  logPlot(
    'Memory of usage in Redis',
    'clients, days of a client, queues',
    'KiB',
    growth.map(({ what, points }, index) => ({
      name: what.replace(/[ ,].*/, ''),
      colour: [BLUE, PINK, GREEN][index] ?? GREY,
      points: points.map(({ size, value }) => ({ x: size, y: value / 1_024 })),
    })),
  );

export function expiryPlot({ expiry }: MemoryResult): string {
  const { events, bytes } = expiry[0] ?? { events: NaN, bytes: NaN };
  return timePlot(
    'Ids of steady traffic',
    [
      {
        title: 'KiB in Redis',
        series: [
          {
            name: 'without expiry',
            colour: GREY,
            points: expiry.map((point) => ({
              at: point.days,
              value: (point.events * bytes) / events / 1_024,
            })),
          },
          {
            name: 'with expiry',
            colour: BLUE,
            points: expiry.map((point) => ({ at: point.days, value: point.bytes / 1_024 })),
          },
        ],
      },
    ],
    { title: `days; the late window is ${WINDOW_DAYS} days` },
  );
}

export const memoryText = ({ machine, redis, ids, expiry, usage }: MemoryResult): string => `# Memory in Redis

\`npm run bench -- memory\` writes this page, its plots and [memory.json](memory.json) with every figure. Flag: \`--ids\` (maximum number).

${machineSentence(machine)} Redis ${redis}. The fold of ingest writes into a real Redis, from generated records without Kafka. Bytes are those allocated by Redis, including the names of keys and their table; memory does not depend on the load of the machine.

## An event id

An id is stored with all that a correction needs: the highest revision, and the usage to reverse. Measured while the number of ids doubles, up to ${ids.ids.toLocaleString('en')}; median, minimum and maximum, because hashes of ids split one after the other as they grow. For comparison, in the same Redis, a separate key for each id, which stores nothing else of the event and expires by the clock of Redis.

${table([
  ['bytes an id', 'measured', 'target'],
  ...ids.kept.map((one) => idRow(one, `≤ ${TARGET}`)),
  ...ids.floors.map((one) => idRow(one, '')),
])}

${missed(ids.kept)}

Most platforms send times in whole seconds; *times in ms* means that no start, end or duration is a whole second. Calls, chats and tickets are in the ratio 6 : 3 : 2. Records refer to their client's table of dimensions, which usage needs as well: ${figure(ids.tableBytesOfClient / 1_024)} KiB for each of ${CLIENTS} clients with three channels, three queues, three skills and two teams. As a check the ids are removed at the end: the freed memory equals the measured size.

## Ids expire

![Bytes of ids over six late windows of steady traffic: between one and two late windows' worth, while keys without expiry would grow in proportion.](memory-expiry.svg)

Ids expire once no timely event can repeat them: those of the current late window and of the previous one are kept, so at most those of two windows, ${figure(mostEvents(expiry))} times the ids of one window at most in this run. The clock of the journal decides: after weeks of downtime ingest still has them, and without new records no id expires.

## Usage of a client-month

A month of a client with opening hours from 8 to 20, including Saturdays, with calls, chats and tickets, three queues, three skills, and a team of eight with shifts. Usage is stored by quarter hour and dimension, with 16 measures each: a busier client needs fewer bytes per contact.

${table([
  ['client', 'events', 'cells', 'KiB', 'bytes an event', 'bytes a cell'],
  ...usage.months.map(({ name, events, cells, bytes }) => [
    name,
    events.toLocaleString('en'),
    cells.toLocaleString('en'),
    figure(bytes / 1_024),
    figure(bytes / events),
    figure(bytes / cells),
  ]),
])}

## How usage grows

![Bytes of usage over clients, days and queues on logarithmic axes: with clients and days in proportion, with queues less.](memory.svg)

Dashed lines are growth in proportion; the exponent is the slope in this plot. Memory grows in proportion to clients and days. More queues for the same traffic take more memory as long as contacts of one quarter hour share cells, and no more once each contact has its own cell.

${table([['what grows', 'from', 'to', 'KiB', 'exponent', 'at the end'], ...usage.growth.map(growthRow)])}
`;

const idRow = ({ name, bytes }: IdBytes, target: string): string[] => [name, spread(bytes, tenth), target];

const tenth = (value: number): string => value.toFixed(1);

function missed(kept: readonly IdBytes[]): string {
  const over = kept.filter(({ bytes }) => bytes.median > TARGET);
  if (over.length === 0) return 'The target is met.';
  return `**The target is missed** by ${over
    .map(
      ({ name, bytes }) => `${name.replace(/^a record, /, '')} (${tenth(bytes.median - TARGET)} bytes over)`,
    )
    .join(
      ' and ',
    )}. Of such an id 8 bytes are its hash, 4 the overhead of a compact list for two entries, 5 to 6 its share of the list's name, object and rounding, 5 the end, and the rest three to five durations of two to three bytes each. A shorter hash would save bytes, but could confuse two events; longer lists would too, but cost Redis more time per lookup; so would packing durations bit by bit.`;
}

/** The peak memory relative to the memory of one late window. */
function mostEvents(expiry: readonly ExpiryPoint[]): number {
  const window = expiry.find(({ days }) => days === WINDOW_DAYS);
  return Math.max(...expiry.map(({ bytes }) => bytes)) / (window?.bytes ?? NaN);
}

function growthRow({ what, points, exponent, lastExponent }: Grown): string[] {
  const [first, last] = [points[0], points.at(-1)];
  return [
    what,
    String(first?.size),
    String(last?.size),
    `${figure((first?.value ?? NaN) / 1_024)} to ${figure((last?.value ?? NaN) / 1_024)}`,
    exponent.toFixed(2),
    lastExponent.toFixed(2),
  ];
}
