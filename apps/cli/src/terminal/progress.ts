/** The stream that progress is written to. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const REDRAW_MS = 100;
const LINE_MS = 10_000;
const BAR = 24;

/** A progress bar on a terminal; on any other output a line every 10 s. */
export class Progress {
  private shownAtMs: number;
  private drawn = false;

  constructor(
    private readonly output: ProgressOutput = process.stderr,
    private readonly clock: () => number = Date.now,
  ) {
    this.shownAtMs = output.isTTY ? 0 : clock();
  }

  /** @param share 0 to 1 of the work; undefined if unknown. */
  show(share: number | undefined, text: string): void {
    const now = this.clock();
    if (now - this.shownAtMs < (this.output.isTTY ? REDRAW_MS : LINE_MS)) return;
    this.shownAtMs = now;
    const percent = share === undefined ? '' : `${Math.floor(share * 100)} % `;
    if (!this.output.isTTY) return void this.output.write(`${percent}${text}\n`);
    const line = share === undefined ? text : `${bar(share)} ${percent.padStart(6)}${text}`;
    this.output.write(`\r\u001b[K${line.slice(0, this.width - 1)}`);
    this.drawn = true;
  }

  /** Prints a permanent line above the bar. */
  line(text: string): void {
    this.clear();
    this.output.write(`${text}\n`);
  }

  /** Some terminals report a width of 0. */
  private get width(): number {
    const { columns = 0 } = this.output;
    return columns > 0 ? columns : 80;
  }

  /** Removes the bar. */
  clear(): void {
    if (this.drawn) this.output.write('\r\u001b[K');
    this.drawn = false;
    if (this.output.isTTY) this.shownAtMs = 0;
  }
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
}
