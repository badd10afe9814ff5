import { FileFold, MAX_LINE_BYTES } from '#usage';
import type { Rejected, TimeRange } from '#usage';
import { counted, rate } from '../terminal/numbers.js';
import { Progress } from '../terminal/progress.js';
import { LineSplitter } from './line-splitter.js';
import type { Line } from './line-splitter.js';
import { openSource } from './source.js';

/** A line of the file that was refused, and why. */
export interface RejectedLine {
  readonly line: number;
  readonly code: Rejected['code'];
  readonly message: string;
}

export interface FoldedFile {
  readonly fold: FileFold;
  readonly rejected: readonly RejectedLine[];
}

/**
 * Folds a file of events (NDJSON, gzipped or not; `-` for standard input) as a stream. Says how far it is on standard
 * error, where that is a terminal.
 * @throws CliError (wrong usage) if it cannot be read to its end.
 */
export async function foldFile(file: string, wanted: ReadonlyMap<string, TimeRange>): Promise<FoldedFile> {
  const source = await openSource(file);
  const progress = process.stderr.isTTY ? new Progress() : undefined;
  const startedAtMs = Date.now();
  const splitter = new LineSplitter(MAX_LINE_BYTES);
  const fold = new FileFold(wanted);
  const rejected: RejectedLine[] = [];

  const take = ({ number, bytes, tooLong }: Line): void => {
    const refusal = tooLong ? fold.takeOversized(number) : fold.take(number, bytes);
    if (refusal) rejected.push({ line: number, code: refusal.code, message: detached(refusal.message) });
  };
  try {
    for await (const chunk of source.chunks) {
      for (const line of splitter.push(chunk)) take(line);
      const { received } = fold.counters;
      progress?.show(
        source.share(),
        `${counted(received, 'event')}, ${rate(received, startedAtMs, Date.now())}`,
      );
    }
    for (const line of splitter.end()) take(line);
  } finally {
    progress?.clear();
  }
  return { fold, rejected };
}

/** A copy: a message may be pieced together from the line it is about, and would keep all of that in memory. */
const detached = (text: string): string => Buffer.from(text).toString();
