import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { plotColours } from './plot-colours';
import type { PlotData } from './plot-data';
import { plotOptions } from './plot-options';
import type { PlotFormat } from './plot-options';
import { useAppearance } from './use-appearance';

interface CanvasProps {
  readonly data: PlotData;
  readonly format: PlotFormat;
}

/** A drawn plot, as wide as its container. Hidden from screen readers, which read its table. */
export function Canvas({ data, format }: CanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const appearance = useAppearance();
  useEffect(() => {
    const { current } = holder;
    if (!current) return;
    const { zone, x, series } = data;
    const options = plotOptions(data, current.clientWidth, plotColours(), format);
    const inZone =
      zone === undefined ? {} : { tzDate: (at: number) => uPlot.tzDate(new Date(at * 1e3), zone) };
    const values = [x.values, ...series.map((line) => line.values)] as uPlot.AlignedData;
    const plot = new uPlot({ ...options, ...inZone }, values, current);
    const fit = new ResizeObserver(() => plot.setSize({ width: current.clientWidth, height: plot.height }));
    fit.observe(current);
    return () => {
      fit.disconnect();
      plot.destroy();
    };
  }, [data, format, appearance]);
  return <div ref={holder} className="plot" aria-hidden="true" />;
}
