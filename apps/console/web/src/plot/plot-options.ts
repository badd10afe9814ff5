import type uPlot from 'uplot';
import type { PlotColours } from './plot-colours';
import type { PlotData } from './plot-data';

const HEIGHT = 220;
const DASHES = [[], [6, 3], [2, 3], [9, 3, 2, 3]];
/** What marks of a time axis may be apart, seconds. */
const APART = [1, 5, 10, 30, 60, 300, 900, 3_600, 10_800, 21_600, 86_400, 172_800, 604_800, 2_592_000];

export interface Writing {
  /** A place on the axis, short. */
  readonly mark: (value: number) => string;
  /** And in full. */
  readonly x: (value: number) => string;
  readonly y: (value: number) => string;
}

/** Of the marks beside a plot, px: long amounts need more. */
const widthOf = (marks: readonly string[] | null): number =>
  Math.max(64, 16 + 7.5 * Math.max(0, ...(marks ?? []).map(({ length }) => length)));

/** How a plot is drawn. Series differ by dash as well, for who does not tell their colours apart. */
export function plotOptions(
  { x, series, zone, step = 0 }: PlotData,
  width: number,
  colours: PlotColours,
  write: Writing,
): Partial<uPlot.Options> & Pick<uPlot.Options, 'width' | 'height' | 'series'> {
  const axis = { stroke: colours.text, grid: { stroke: colours.line, width: 1 }, ticks: { show: false } };
  const apart = zone === undefined ? {} : { incrs: APART.filter((seconds) => seconds >= step), space: 70 };
  return {
    ...{ width, height: HEIGHT },
    scales: { x: { time: zone !== undefined }, y: { range: (_, __, max) => [0, max > 0 ? max * 1.08 : 1] } },
    axes: [
      { ...axis, ...apart, values: (_, ticks) => ticks.map(write.mark) },
      { ...axis, size: (_, marks) => widthOf(marks), values: (_, ticks) => ticks.map(write.y) },
    ],
    series: [
      { label: x.name, value: (_, value: number | null) => (value === null ? '' : write.x(value)) },
      ...series.map(({ name }, index) => ({
        label: name,
        stroke: colours.series[index % colours.series.length] ?? colours.text,
        width: 2,
        dash: DASHES[index % DASHES.length] ?? [],
        points: { show: x.values.length < 3 },
        value: (_: uPlot, value: number | null) => (value === null ? '' : write.y(value)),
      })),
    ],
    cursor: { drag: { x: false, y: false } },
  };
}
