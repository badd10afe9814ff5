/** Wraps words into lines of at most `width`; a longer word gets its own line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** One text at the left margin and one at the right; on separate lines if they do not fit on one. */
export function justify(left: string, right: string, width: number): string[] {
  if (left.length + 1 + right.length > width) return [...wrap(left, width), right.padStart(width)];
  return [`${left}${right.padStart(width - left.length)}`.trimEnd()];
}

/** A label followed by its text, whose further lines are indented: `Period   2026-03-01 to 2026-03-31`. */
export const labelled = (label: string, text: string, width: number): string[] =>
  wrap(text, width - 10).map((line, index) => `${(index === 0 ? label : '').padEnd(10)}${line}`);

/** Title and alignment of one column of a table. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/**
 * A table whose first column wraps and takes the width that the others leave (at least 20); the others are as wide as
 * their longest cell. Figures are on the last line of a row.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const rest = widths.slice(1).reduce((sum, each) => sum + each + 2, 0);
  const first = Math.max(20, width - rest);
  const figures = (cells: readonly string[]): string =>
    cells
      .slice(1)
      .map((cell, index) => {
        const wide = widths[index + 1] ?? 0;
        return `  ${columns[index + 1]?.align === 'right' ? cell.padStart(wide) : cell.padEnd(wide)}`;
      })
      .join('');
  const set = (cells: readonly string[]): string[] => {
    const words = wrapIndented(cells[0] ?? '', first);
    const last = words.pop() ?? '';
    return [...words, `${last.padEnd(first)}${figures(cells)}`.trimEnd()];
  };
  return [...set(columns.map(({ title }) => title)), '-'.repeat(first + rest), ...rows.flatMap(set)];
}

/** The wrapped lines of one cell; all lines after the first are indented. */
function wrapIndented(text: string, width: number): string[] {
  return text.split('\n').flatMap((line, index) => {
    const indent = index === 0 ? '' : '  ';
    return wrap(line, width - 2).map((words, part) => (part === 0 ? indent : '  ') + words);
  });
}
