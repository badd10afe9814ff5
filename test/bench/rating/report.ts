import type { Machine } from '../measure/machine.js';
import type { Series } from '../report/log-plot.js';
import { logPlot } from '../report/log-plot.js';
import { figure, machineSentence, spread, table } from '../report/format.js';
import type { ClientsResult } from './clients.js';
import { CLIENTS } from './clients.js';
import type { CommandResult } from './command.js';
import type { Grown } from './growth.js';

export interface RatingResult {
  readonly machine: Machine;
  readonly clients: ClientsResult;
  readonly growth: readonly Grown[];
  readonly command: CommandResult;
}

const NONE = { size: NaN, value: NaN };
const COLOURS = ['#0969da', '#bf3989', '#1a7f37'];

export const ratingPlot = ({ growth }: RatingResult): string =>
  logPlot(
    'Time to rate one client',
    'slots in the period, tiers of a price, versions of the contract',
    'ms',
    growth.map(({ what, points }, index): Series => ({
      name: what,
      colour: COLOURS[index % COLOURS.length] ?? '',
      points: points.map(({ size, value }) => ({ x: size, y: value })),
    })),
  );

export const ratingText = ({
  machine,
  clients,
  growth,
  command,
}: RatingResult): string => `# The cost of rating

\`npm run bench -- rating\` writes this page, its plot and [rating.json](rating.json) with every figure.

${machineSentence(machine)}

## A month of many clients

The usage of a client is a month of 31 days around the clock: 2,976 slots, in each of them legs and load of three channels and staffed time, ${clients.rowsOfUsage.toLocaleString('en')} rows in all. Contracts have tiers, bands, a fee and a floor. ${clients.rated.toLocaleString('en')} clients were rated, alternating, on one core; ${CLIENTS.toLocaleString('en')} would take ${figure(clients.seconds)} s at that rate (extrapolated).

${table([
  ['model', 'clients a second'],
  ...clients.models.map(({ model, clientsPerSecond }) => [model, spread(clientsPerSecond)]),
  ['all models in equal numbers', spread(clients.clientsPerSecond)],
])}

## How it grows

![Time to rate one client over the number of slots, tiers and versions, on logarithmic axes: no line is steeper than the dashed ones, which are linear.](rating.svg)

Dashed lines are growth in proportion. The exponent is the slope in this plot, over all sizes and between the two largest: 1 is linear, 2 would be quadratic, and less than 1 means that a part does not depend on the size (the month's usage, if only tiers or versions grow). Each point is the minimum of several alternating runs. Every tier is filled; every version has its own price; the maximum is one version for each quarter hour.

${table([
  ['what grows', 'from', 'to', 'ms', 'times the size', 'times the time', 'exponent', 'at the end'],
  ...growth.map(growthRow),
])}

## \`contador rate\` on a file

${command.events.toLocaleString('en')} events of 20 clients in a month, ${figure(command.fileMiB)} MiB: calls, chats, tickets and shifts, including duplicates and corrections, in enough queues and skills that nearly every leg has its own cell of usage (memory depends on cells, not on events). For comparison, the minimum for any program: reading the file and parsing the JSON of each line. Both run from start to end as processes, alternating.

${table([
  ['', 'events a second', 'CPU seconds', 'peak MiB'],
  ...(['rate', 'parse'] as const).map((name) => {
    const { eventsPerSecond, cpuSeconds, peakMiB } = command[name];
    const label = name === 'rate' ? '`contador rate`' : 'read and parse';
    return [label, spread(eventsPerSecond), spread(cpuSeconds), spread(peakMiB)];
  }),
])}

\`contador rate\` takes ${spread(command.times.elapsed)} times the time of reading and parsing alone, and ${spread(command.times.cpu)} times its CPU.
`;

function growthRow({ what, points, exponent, lastExponent }: Grown): string[] {
  const [first, last] = [points[0] ?? NONE, points.at(-1) ?? NONE];
  return [
    what,
    first.size.toLocaleString('en'),
    last.size.toLocaleString('en'),
    `${figure(first.value)} to ${figure(last.value)}`,
    figure(last.size / first.size),
    figure(last.value / first.value),
    exponent.toFixed(2),
    lastExponent.toFixed(2),
  ];
}
