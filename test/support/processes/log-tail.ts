import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const KEPT = 5_000;

/** A line of a process's log; a line that is not JSON has only `msg`. */
export interface LogLine {
  readonly msg?: string;
  readonly level?: string;
  readonly [field: string]: unknown;
}

/** The last lines that a process logged, and a callback for each new line. */
export class LogTail {
  readonly lines: LogLine[] = [];

  constructor(private readonly onLine: (line: LogLine) => void) {}

  follow(stream: Readable): void {
    createInterface({ input: stream }).on('line', (text) => {
      const line = parsed(text);
      this.lines.push(line);
      if (this.lines.length > KEPT) this.lines.shift();
      this.onLine(line);
    });
  }

  /** The last lines as text, for an error message. */
  last(count: number): string {
    return this.lines
      .slice(-count)
      .map((line) =>
        Object.keys(line).length === 1 && line.msg !== undefined ? line.msg : JSON.stringify(line),
      )
      .join('\n');
  }
}

function parsed(text: string): LogLine {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json as LogLine;
  } catch {
    // not from the logger: for example a crash before the logger was set up
  }
  return { msg: text };
}
