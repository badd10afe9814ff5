import type { Machine } from '../measure/machine.js';
import type { Spread } from '../measure/spread.js';

/** Three significant digits: `48.6`, `1,250`, `0.0317`. */
export const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** `44.6 (24.6 to 48.8)`: median, minimum and maximum. */
export const spread = ({ min, median, max }: Spread, print: (value: number) => string = figure): string =>
  `${print(median)} (${print(min)} to ${print(max)})`;

/** A table in Markdown; the first row is its header. */
export const table = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

export const machineSentence = ({ date, contador, node, os, cpu, cores, memoryGiB, load }: Machine): string =>
  `Measured on ${date}: contador ${contador}, Node ${node}, ${os}, ${cores} cores of ${cpu}, ${memoryGiB} GiB; load ${load} at the start. Figures are the median and, in brackets, the minimum and maximum; on a shared machine the ratios are more reliable than the times.`;
