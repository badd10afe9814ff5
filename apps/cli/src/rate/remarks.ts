import type { FoldedFile } from '../input/fold-file.js';
import { count } from '../terminal/numbers.js';

const SHOWN = 20;

interface RateRequest {
  readonly client?: string;
  readonly period: string;
  readonly format: string;
}

/** Remarks on the result for standard error. JSON output contains all but the last, so only that is returned. */
export function remarkLines(
  { fold, rejected }: FoldedFile,
  documents: number,
  { client, period, format }: RateRequest,
): string[] {
  const subject = client === undefined ? 'No client has a' : `${client} has no`;
  const none =
    documents > 0 ? [] : [`${subject} contract in force in the period of ${period}: nothing to rate.`];
  if (format === 'json') return none;
  const { accepted, duplicate, superseded } = fold.counters.counts;
  const shown = rejected
    .slice(0, SHOWN)
    .map(({ line, code, message }) => `line ${line}: ${code}: ${message}`);
  const more = rejected.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`… and ${count(more)} more rejected lines; --format json lists them all`] : []),
    `${count(fold.counters.received)} received = ${count(accepted)} accepted + ${count(duplicate)} duplicate + ${count(superseded)} superseded + ${count(rejected.length)} rejected`,
    ...none,
  ];
}
