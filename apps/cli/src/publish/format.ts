import { CliError } from '../exit-code.js';
import { count, counted, perSecond, seconds } from '../terminal/numbers.js';
import type { PublishProgress } from './checkpoint.js';

/** The lines with a fault in this run, by what `--force` did with them. */
export interface Forced {
  /** Published; ingest will refuse them. */
  readonly refusals: number;
  /** Published `period.close` events: ingest accepts them from any sender. */
  readonly closes: number;
  /** Not published even with `--force`: too long for the broker. */
  readonly unpublished: number;
}

/** The summary line of a finished run. @param forced absent without `--force` */
export function summary(
  end: PublishProgress,
  start: PublishProgress,
  topic: string,
  ms: number,
  forced?: Forced,
): string {
  const published = end.published - start.published;
  const before = start.published > 0 ? `, ${counted(end.published, 'event')} including the earlier run` : '';
  const faults = forced ? forcedText(forced) : refusedText(end.refused);
  const done = `Published ${counted(published, 'event')} into ${topic} in ${seconds(ms)} (${perSecond(published, 0, ms)})`;
  return `${[`${done}${before}.`, ...faults].join(' ')}\n`;
}

const refusedText = (refused: number): string[] =>
  refused > 0 ? [`${counted(refused, 'line')} refused and not published.`] : [];

const forcedText = ({ refusals, closes, unpublished }: Forced): string[] => [
  ...(refusals > 0 ? [`Published ${counted(refusals, 'line')} that ingest will refuse.`] : []),
  ...(closes > 0
    ? [
        `Published ${counted(closes, 'period.close event')}: ingest accepts a close that follows the client’s last one, and billing then invoices its period if it is in the client’s calendar.`,
      ]
    : []),
  ...(unpublished > 0 ? [`${counted(unpublished, 'line')} too long for the journal, not published.`] : []),
];

const REPEAT_IS_HARMLESS = 'publishing twice is harmless';

/** How to continue after a run that did not reach the end of its file. */
export const howToContinue = (canResume: boolean): string =>
  canResume
    ? `run it again with --resume to continue or without: ${REPEAT_IS_HARMLESS}.`
    : `run it again from the beginning: ${REPEAT_IS_HARMLESS}.`;

/** The error for a failed run: the cause, the last published line, and how to continue. */
export function failure(
  error: unknown,
  topic: string,
  { line }: PublishProgress,
  canResume: boolean,
): CliError {
  const reachedText = line > 0 ? ` Everything up to line ${count(line)} is published; ` : '';
  // the input failed: the error already has its message and exit code
  if (error instanceof CliError) {
    const how =
      reachedText && `.${reachedText}publish the whole file once you have it: ${REPEAT_IS_HARMLESS}.`;
    return new CliError(error.message + how, error.exitCode);
  }
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /does not host this topic/.test(message);
  const reason = unknown ? `topic ${topic} does not exist: start ingest once, it creates it` : message;
  return new CliError(
    `Publishing failed: ${reason}.${reachedText && reachedText + howToContinue(canResume)}`,
  );
}
