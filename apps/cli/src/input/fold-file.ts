import { FileFold, MAX_LINE_BYTES } from '#usage';
import type { Rejected, TimeRange } from '#usage';
import { counted, perSecond } from '../terminal/numbers.js';
import { Progress } from '../terminal/progress.js';
import { LineSplitter } from './line-splitter.js';
import type { Line } from './line-splitter.js';
import { openSource } from './source.js';

/** A rejected line of the file. */
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
 * Folds a file of events (NDJSON, gzipped or not; `-` for standard input) as a stream. Shows its progress on standard
 * error if that is a terminal.
 * @throws CliError (wrong usage) if it cannot be read to its end.
 */
export async function foldFile(file: string, periods: ReadonlyMap<string, TimeRange>): Promise<FoldedFile> {
  const source = await openSource(file);
  const progress = process.stderr.isTTY ? new Progress() : undefined;
  const startedAtMs = Date.now();
  const splitter = new LineSplitter(MAX_LINE_BYTES);
  const fold = new FileFold(periods);
  const rejected: RejectedLine[] = [];

  const take = ({ number, bytes, tooLong }: Line): void => {
    const rejection = tooLong ? fold.takeOversized(number) : fold.take(number, bytes);
    if (rejection) rejected.push({ line: number, code: rejection.code, message: copied(rejection.message) });
  };
  try {
    for await (const chunk of source.chunks) {
      for (const line of splitter.push(chunk)) take(line);
      const { received } = fold.counters;
      progress?.show(
        source.share(),
        `${counted(received, 'event')}, ${perSecond(received, startedAtMs, Date.now())}`,
      );
    }
    for (const line of splitter.end()) take(line);
  } finally {
    progress?.clear();
  }
  return { fold, rejected };
}

/** A copy of the text: a message may be a slice of its line, and would keep the whole line in memory. */
const copied = (text: string): string => Buffer.from(text).toString();
