export type CsvCell = string | number | boolean | undefined;

/** What a spreadsheet takes for the beginning of a formula, also in the wide forms that some of them fold. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** Rows as RFC 4180 has them: lines end in CRLF, quotes are doubled. */
export const csvText = (rows: Iterable<readonly CsvCell[]>): string =>
  Array.from(rows, (row) => `${row.map(cellText).join(',')}\r\n`).join('');

/** Text that a spreadsheet would run is led by an apostrophe; numbers, negative ones too, stay numbers. */
function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  const text = String(cell);
  const harmless = FORMULA.test(text) && !DECIMAL.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
