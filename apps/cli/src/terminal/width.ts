const ELSEWHERE = 100;
const WIDEST = 132;

/** Columns for text on standard output: as wide as the terminal, but never too wide to read. */
export const textWidth = (): number =>
  process.stdout.isTTY ? Math.min(process.stdout.columns, WIDEST) : ELSEWHERE;
