import { useMemo } from 'react';
import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { Disclosure } from '../parts/disclosure';
import { Table } from '../parts/table';
import { Canvas } from './canvas';
import type { PlotData } from './plot-data';

interface PlotProps {
  readonly title: string;
  readonly data: PlotData;
  /** Formats a value of the x axis in full; `formatTick` formats it for a tick. */
  readonly formatX: (value: number) => string;
  readonly formatTick?: (value: number) => string;
  readonly formatY?: (value: number) => string;
}

/** A line plot, and the same data as a table. */
export function Plot({ title, data, formatX, formatTick = formatX, formatY }: PlotProps) {
  const { common } = useMessages();
  const format = useFormat();
  const plotFormat = useMemo(
    () => ({ tick: formatTick, x: formatX, y: formatY ?? ((value: number) => format.number(value, 1)) }),
    [formatTick, formatX, formatY, format],
  );
  const { x, series } = data;
  const columns = series.map(({ name, values }) => ({
    title: name,
    cell: (index: number) => (values[index] == null ? '' : plotFormat.y(values[index])),
    isNumber: true,
  }));
  return (
    <figure className="plotted">
      <figcaption>{title}</figcaption>
      <Canvas data={data} format={plotFormat} />
      <Disclosure title={common.asTable}>
        <Table
          caption={title}
          columns={[{ title: x.name, cell: (index: number) => formatX(x.values[index] ?? 0) }, ...columns]}
          rows={x.values.map((_, index) => index)}
          rowKey={String}
        />
      </Disclosure>
    </figure>
  );
}
