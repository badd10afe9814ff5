import type uPlot from 'uplot';
import type { PlotColours } from './plot-colours';
import type { PlotData } from './plot-data';

const HEIGHT = 220;
const DASHES = [[], [6, 3], [2, 3], [9, 3, 2, 3]];
/** Allowed distances between ticks of a time axis, seconds. */
const TICK_STEPS_S = [1, 5, 10, 30, 60, 300, 900, 3_600, 10_800, 21_600, 86_400, 172_800, 604_800, 2_592_000];

export interface PlotFormat {
  /** A tick of the x axis, short. */
  readonly tick: (value: number) => string;
  /** A value of the x axis in full. */
  readonly x: (value: number) => string;
  readonly y: (value: number) => string;
}

/** Width of the y axis labels, px: long amounts need more. */
const labelWidth = (labels: readonly string[] | null): number =>
  Math.max(64, 16 + 7.5 * Math.max(0, ...(labels ?? []).map(({ length }) => length)));

/** The options of uPlot. Series also differ by dash, for readers who cannot distinguish their colours. */
export function plotOptions(
  { x, series, zone, step = 0 }: PlotData,
  width: number,
  colours: PlotColours,
  format: PlotFormat,
): Partial<uPlot.Options> & Pick<uPlot.Options, 'width' | 'height' | 'series'> {
  const axis = { stroke: colours.text, grid: { stroke: colours.line, width: 1 }, ticks: { show: false } };
  const tickOptions =
    zone === undefined ? {} : { incrs: TICK_STEPS_S.filter((seconds) => seconds >= step), space: 70 };
  return {
    ...{ width, height: HEIGHT },
    scales: { x: { time: zone !== undefined }, y: { range: (_, __, max) => [0, max > 0 ? max * 1.08 : 1] } },
    axes: [
      { ...axis, ...tickOptions, values: (_, ticks) => ticks.map(format.tick) },
      { ...axis, size: (_, labels) => labelWidth(labels), values: (_, ticks) => ticks.map(format.y) },
    ],
    series: [
      { label: x.name, value: (_, value: number | null) => (value === null ? '' : format.x(value)) },
      ...series.map(({ name }, index) => ({
        label: name,
        stroke: colours.series[index % colours.series.length] ?? colours.text,
        width: 2,
        dash: DASHES[index % DASHES.length] ?? [],
        points: { show: x.values.length < 3 },
        value: (_: uPlot, value: number | null) => (value === null ? '' : format.y(value)),
      })),
    ],
    cursor: { drag: { x: false, y: false } },
  };
}
