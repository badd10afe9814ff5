export type CsvCell = string | number | boolean | undefined;

const DECIMAL = /^-?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** Text that a spreadsheet executes as a formula, including the full-width characters that some convert. */
const FORMULA = /^(?=[" ]*[=+\-@＝＋－＠]|[\t\r\n])/;
/**
 * The same inside a cell, after a character at which a spreadsheet may start a new cell: many split at `;` or tab
 * instead of commas, and then ignore quotes that do not open a cell, so line breaks also end the row. A quote at such
 * a position, or the closing quote at the end of the text, would open a cell that continues with the text after it.
 */
const FORMULA_INSIDE = /(\r\n|[;\t\r\n])(?=[" ]*[=+\-@＝＋－＠]|["\t]|\r(?!\n)|$)/g;

/**
 * CSV by RFC 4180: cells are separated by commas, lines end in CRLF, quotes are doubled. An apostrophe precedes all
 * text that a spreadsheet would execute, at the start of a cell and inside it, whether it splits lines at commas,
 * semicolons or tabs. Decimal numbers stay numbers, including negative ones; only a negative number that starts a line
 * of several cells gets the apostrophe, because with another separator the next cells would be part of it.
 */
export const csvText = (rows: Iterable<readonly CsvCell[]>): string =>
  Array.from(
    rows,
    (row) => `${row.map((cell, at) => cellText(cell, at > 0 || row.length === 1)).join(',')}\r\n`,
  ).join('');

function cellText(cell: CsvCell, allowsNegative: boolean): string {
  if (cell === undefined) return '';
  const text = String(cell);
  const isNumber = typeof cell === 'number' || DECIMAL.test(text);
  const safe =
    isNumber && allowsNegative ? text : text.replace(FORMULA, "'").replaceAll(FORMULA_INSIDE, "$1'");
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
