import type { CsvCell } from '#invoicing';

/**
 * A response as a table. A column is a path into a row (`measures.contacts`) and is named by it, so that it can be found
 * in the JSON; a path that ends in `.*` is one column for each member that any row has there.
 */
export interface CsvTable<T> {
  readonly columns: readonly string[];
  readonly rows: (response: T) => readonly object[];
  /** The format of columns whose texts are not for a spreadsheet as they are in the JSON, such as exact fractions. */
  readonly formats?: Readonly<Record<string, (text: string) => string>>;
}

/** The header, and one line for each row. */
export function toCsvCells<T>({ columns, rows, formats = {} }: CsvTable<T>, response: T): CsvCell[][] {
  const all = rows(response);
  const named = columns.flatMap((column) =>
    column.endsWith('.*') ? listMembers(column.slice(0, -2), all) : [column],
  );
  const cells = named.map((name) => ({ path: name.split('.'), format: formats[name] }));
  return [named, ...all.map((row) => cells.map(({ path, format }) => csvCell(readPath(row, path), format)))];
}

const listMembers = (path: string, rows: readonly object[]): string[] => {
  const names = new Set(rows.flatMap((row) => Object.keys(readPath(row, path.split('.')) ?? {})));
  return [...names].sort().map((name) => `${path}.${name}`);
};

const readPath = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined,
    row,
  );

/** Lists and objects appear in a cell as JSON. */
function csvCell(value: unknown, format: ((text: string) => string) | undefined): CsvCell {
  if (typeof value === 'string') return format ? format(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === undefined || value === null ? undefined : JSON.stringify(value);
}
