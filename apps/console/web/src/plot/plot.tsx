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
  /** A value of the axis in full, and as it stands at a mark. */
  readonly writeX: (value: number) => string;
  readonly mark?: (value: number) => string;
  readonly writeY?: (value: number) => string;
}

/** Lines, and the same as a table. */
export function Plot({ title, data, writeX, mark = writeX, writeY }: PlotProps) {
  const { common } = useMessages();
  const format = useFormat();
  const write = useMemo(
    () => ({ mark, x: writeX, y: writeY ?? ((value: number) => format.number(value, 1)) }),
    [mark, writeX, writeY, format],
  );
  const { x, series } = data;
  const columns = series.map(({ name, values }) => ({
    title: name,
    cell: (index: number) => (values[index] == null ? '' : write.y(values[index])),
    isNumber: true,
  }));
  return (
    <figure className="plotted">
      <figcaption>{title}</figcaption>
      <Canvas data={data} write={write} />
      <Disclosure title={common.asTable}>
        <Table
          caption={title}
          columns={[{ title: x.name, cell: (index: number) => writeX(x.values[index] ?? 0) }, ...columns]}
          rows={x.values.map((_, index) => index)}
          keyOf={String}
        />
      </Disclosure>
    </figure>
  );
}
