import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language';

export interface TableColumn<T> {
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** Right-aligned, so that digits line up. */
  readonly isNumber?: boolean;
}

interface TableProps<T> {
  readonly caption: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** On a phone the row header is above the other cells, which then need no scrolling. */
  readonly isStacked?: boolean;
}

/** The first column is the row header. The table scrolls on its own where the page is narrow. */
export function Table<T>({ caption, columns, rows, rowKey, isStacked = false }: TableProps<T>) {
  const { common } = useMessages();
  if (rows.length === 0) return <p className="quiet">{common.nothing}</p>;
  return (
    <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className={isStacked ? 'stacked' : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ title, cell, isNumber }, index) =>
                index === 0 ? (
                  <th key={title} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} className={isNumber ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
