import { BILLING_SILENT_MS } from '../ops/closing-reports.js';
import type { PeriodFacts } from './period-facts.js';
import type { WaitsFor } from './period.dto.js';

/** Longer than a fold that keeps up ever takes. */
const STANDSTILL_S = 10;

export interface Obstruction {
  readonly waitsFor: WaitsFor;
  readonly reason: string;
}

/** Why a period that is due does not close; undefined: nothing hinders it. */
export const whyNotClosed = (facts: PeriodFacts): Obstruction | undefined =>
  whyNotFolded(facts) ?? whyNoBilling(facts);

/** Why a close that is folded is not booked. */
export const whyNotBooked = (facts: PeriodFacts): Obstruction => {
  const { waiting } = facts;
  const reason = waiting && `billing cannot book it since ${instant(waiting.sinceMs)}: ${waiting.reason}`;
  return reason === undefined
    ? (whyNoBilling(facts) ?? { waitsFor: 'booking', reason: 'billing is at it' })
    : { waitsFor: 'booking', reason };
};

function whyNotFolded({ partition, lag }: PeriodFacts): Obstruction | undefined {
  if (lag.records === 0 || lag.seconds < STANDSTILL_S) return undefined;
  const reason = `partition ${partition} of the journal stands still: ${lag.records} record(s) wait to be folded, for ${Math.round(lag.seconds)} s`;
  return { waitsFor: 'journal', reason };
}

function whyNoBilling({ billingSeenAtMs, nowMs }: PeriodFacts): Obstruction | undefined {
  if (billingSeenAtMs !== undefined && nowMs - billingSeenAtMs <= BILLING_SILENT_MS) return undefined;
  const since =
    billingSeenAtMs === undefined
      ? 'has never worked here'
      : `was last at work at ${instant(billingSeenAtMs)}`;
  return { waitsFor: 'billing', reason: `billing ${since}` };
}

const instant = (ms: number): string => new Date(ms).toISOString();
