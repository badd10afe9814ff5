const ELSEWHERE = 100;
const WIDEST = 132;

/** Columns for text on standard output: the width of the terminal, limited to a readable line length. */
export const textWidth = (): number =>
  process.stdout.isTTY ? Math.min(process.stdout.columns, WIDEST) : ELSEWHERE;
