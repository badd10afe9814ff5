import { printable } from '#records';

/** The columns of a table on the terminal; the text after them has any width. */
export type Columns = readonly (readonly [title: string, width: number])[];

/** The cells of a row, each as wide as its column. */
export const padCells = (columns: Columns, cells: readonly string[]): string =>
  cells.map((cell, index) => `${printable(cell).padEnd(columns[index]?.[1] ?? 0)}  `).join('');

export const padTitles = (columns: Columns): string =>
  padCells(
    columns,
    columns.map(([title]) => title),
  );
