export type CsvCell = string | number | boolean | undefined;

const DECIMAL = /^-?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** Text that a spreadsheet executes as a formula, also in the wide forms that some of them convert. */
const FORMULA = /^(?=[" ]*[=+\-@＝＋－＠]|[\t\r\n])/;
/**
 * The same inside a cell, after a character at which a spreadsheet may begin another one: many split at `;` or tab
 * instead of commas, and then ignore quotes that do not open a cell, so that line breaks end the row as well. A quote
 * there, or the closing one where the text ends, would open a cell that goes on with whatever follows.
 */
const FORMULA_INSIDE = /(\r\n|[;\t\r\n])(?=[" ]*[=+\-@＝＋－＠]|["\t]|\r(?!\n)|$)/g;

/**
 * CSV as in RFC 4180: cells are separated by commas, lines end in CRLF, quotes are doubled. An apostrophe precedes
 * whatever a spreadsheet would execute, at the start of a cell and inside it, whether it splits the lines at commas,
 * semicolons or tabs. Decimal numbers, negative ones too, stay numbers; only one that begins a line of several cells
 * gets the apostrophe, since with another separator the cells after it would continue it.
 */
export const csvText = (rows: Iterable<readonly CsvCell[]>): string =>
  Array.from(
    rows,
    (row) => `${row.map((cell, at) => cellText(cell, at > 0 || row.length === 1)).join(',')}\r\n`,
  ).join('');

function cellText(cell: CsvCell, mayBeNegative: boolean): string {
  if (cell === undefined) return '';
  const text = String(cell);
  const isNumber = typeof cell === 'number' || DECIMAL.test(text);
  const safe =
    isNumber && mayBeNegative ? text : text.replace(FORMULA, "'").replaceAll(FORMULA_INSIDE, "$1'");
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
