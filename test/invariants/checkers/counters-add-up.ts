import { firstDifference } from './first-difference.js';

export interface Verdicts {
  readonly accepted: number;
  readonly duplicate: number;
  readonly superseded: number;
  readonly forwarded: number;
  readonly rejected: number;
}

export interface CounterReading {
  readonly counted: Verdicts;
  /** The verdicts that the publisher of the records expects. */
  readonly tallied: Verdicts;
  readonly recordsInLog: number;
  /** Forwards repeated by a crash between forwarding and committing: they add records and duplicates. */
  readonly forwardedAgain: number;
}

/** Every record of the log is counted in exactly one counter, and in the right one. */
export function countersAddUp({
  counted,
  tallied,
  recordsInLog,
  forwardedAgain,
}: CounterReading): string | undefined {
  const expected = { ...tallied, duplicate: tallied.duplicate + forwardedAgain };
  const sum = (verdicts: Verdicts): number =>
    Object.values(verdicts as unknown as Record<string, number>).reduce((total, count) => total + count, 0);
  return (
    firstDifference('counters', [['received', recordsInLog]], [['received', sum(counted)]]) ??
    firstDifference('counters', Object.entries(expected), Object.entries(counted)) ??
    firstDifference('the log', [['records', sum(expected)]], [['records', recordsInLog]])
  );
}
