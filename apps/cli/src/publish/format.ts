import { CliError } from '../exit-code.js';
import { count, counted, rate, seconds } from '../terminal/numbers.js';
import type { Progressed } from './checkpoint.js';

/** What `--force` made of lines with a fault, in this run. */
export interface Forced {
  /** Ingest will refuse them. */
  readonly refusals: number;
  /** `period.close` events: ingest does not refuse them for who sent them. */
  readonly closes: number;
  /** Not even forced: the broker would not take them. */
  readonly unpublished: number;
}

/** What was done. @param forced absent without `--force` */
export function summary(
  end: Progressed,
  start: Progressed,
  topic: string,
  ms: number,
  forced?: Forced,
): string {
  const published = end.published - start.published;
  const before = start.published > 0 ? `, ${counted(end.published, 'event')} with the run before` : '';
  const faults = forced ? ofForced(forced) : ofRefused(end.refused);
  const done = `Published ${counted(published, 'event')} into ${topic} in ${seconds(ms)} (${rate(published, 0, ms)})`;
  return `${[`${done}${before}.`, ...faults].join(' ')}\n`;
}

const ofRefused = (refused: number): string[] =>
  refused > 0 ? [`${counted(refused, 'line')} refused and not published.`] : [];

const ofForced = ({ refusals, closes, unpublished }: Forced): string[] => [
  ...(refusals > 0 ? [`${counted(refusals, 'line')} that ingest will refuse, published all the same.`] : []),
  ...(closes > 0
    ? [
        `${counted(closes, 'period.close event')} published: ingest will take a close that follows the client’s last, and billing then invoices its period if the client’s calendar has it.`,
      ]
    : []),
  ...(unpublished > 0 ? [`${counted(unpublished, 'line')} too long for the journal, not published.`] : []),
];

const AGAIN = 'publishing twice is harmless';

/** How to go on after a run that did not come to the end of its file. */
export const howToContinue = (canResume: boolean): string =>
  canResume
    ? `run it again with --resume to go on, or without: ${AGAIN}.`
    : `run it again from the beginning: ${AGAIN}.`;

/** What went wrong, how far it came before, and how to go on. */
export function failure(error: unknown, topic: string, { line }: Progressed, canResume: boolean): CliError {
  const far = line > 0 ? ` All up to line ${count(line)} is published; ` : '';
  // the input's fault, with a message of its own
  if (error instanceof CliError) {
    const how = far && `.${far}publish the whole file once you have it: ${AGAIN}.`;
    return new CliError(error.message + how, error.exitCode);
  }
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /does not host this topic/.test(message);
  const reason = unknown ? `topic ${topic} does not exist: start ingest once, it creates it` : message;
  return new CliError(`Publishing failed: ${reason}.${far && far + howToContinue(canResume)}`);
}
