import type { Machine } from '../measure/machine.js';
import { logPlot } from '../report/log-plot.js';
import { timePlot } from '../report/time-plot.js';
import { figure, measuredOn, spread, table } from '../report/words.js';
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
    'What usage takes in Redis',
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
            name: 'kept for ever',
            colour: GREY,
            points: expiry.map((point) => ({
              at: point.days,
              value: (point.events * bytes) / events / 1_024,
            })),
          },
          {
            name: 'as they are',
            colour: BLUE,
            points: expiry.map((point) => ({ at: point.days, value: point.bytes / 1_024 })),
          },
        ],
      },
    ],
    { title: `days; the late window is ${WINDOW_DAYS} of them` },
  );
}

export const memoryText = ({
  machine,
  redis,
  ids,
  expiry,
  usage,
}: MemoryResult): string => `# What Redis holds

\`npm run bench -- memory\` writes this page, its plots and [memory.json](memory.json) with every figure. Flag: \`--ids\` (how many at most).

${measuredOn(machine)} Redis ${redis}. Ingest's own fold writes into a real Redis, from records that were never in Kafka. Bytes are those that Redis's allocator has given out, names of keys and their table included; memory does not depend on how busy a machine is.

## An event id

An id is remembered with all that a correction needs: the highest revision, and what to take back. Looked at while the number of ids doubles, up to ${ids.ids.toLocaleString('en')}; median, least and most, because hashes of ids split in turn as they grow. Beside it, in the same Redis, a key of its own for each id, which remembers nothing of the event and expires by Redis's clock.

${table([
  ['bytes an id', 'measured', 'target'],
  ...ids.kept.map((one) => idRow(one, `≤ ${TARGET}`)),
  ...ids.floors.map((one) => idRow(one, '')),
])}

${missed(ids.kept)}

A record in whole seconds is what most platforms cause; *times in ms* means that no start, end or duration is a whole second. Calls, chats and tickets are six to three to two. Records refer to their client's table of dimensions, which usage needs as well: ${figure(ids.tableBytesOfClient / 1_024)} KiB for each of ${CLIENTS} clients with three channels, three queues, three skills and two teams. As a check the ids are removed in the end: what is free then is what they were reckoned to take.

## Ids expire

![Bytes of ids over six late windows of steady traffic: between one and two late windows' worth, while keys that are kept for ever would grow in proportion.](memory-expiry.svg)

Ids go once no event that is not too late can repeat them: those of the late window that is under way are kept, and of the one before, so at most two windows' worth, ${figure(mostEvents(expiry))} times a window's at most in this run. It is the journal's clock that counts: ingest that was down for weeks still knows them when it returns, and where nothing arrives nothing is forgotten.

## Usage of a client-month

A month of a client that is open from 8 to 20 and on Saturdays, with calls, chats and tickets, three queues, three skills, and a team of eight with shifts. Usage is kept by quarter of an hour and dimension, with 16 measures each: a busier client needs less for a contact.

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

Dashed lines are growth in proportion; the exponent is the slope in this plot. More clients and more days take more in proportion. More queues for the same traffic take more as long as contacts of one quarter of an hour share cells, and no more once each has its own.

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
    )}. Of such an id 8 bytes are its hash, 4 what a compact list needs for two entries, 5 to 6 its share of the list's name, object and rounding, 5 the end, and the rest three to five durations of two to three bytes each. Fewer bytes would be had with a shorter hash, which might take one event for another; with longer lists, which cost Redis more time for each look; or by packing durations bit by bit.`;
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
