import { isoInstant } from '#usage';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { INACTIVE_AFTER_MS } from '../ops/inactive-after.js';
import type { PeriodFacts } from './period-facts.js';
import type { WaitReason } from './period.dto.js';
import type { WaitDetailDto } from './wait-detail.dto.js';

/** Longer than a fold that keeps up ever takes. */
const NOT_CONSUMED_AFTER_S = 10;

const { waits } = getWording(DEFAULT_LANGUAGE).closing;

export interface Obstruction {
  readonly waitsFor: WaitReason;
  readonly reason: string;
  readonly waitDetail?: WaitDetailDto;
}

/** Why a period that is due does not close; undefined: nothing prevents it. */
export const whyNotClosed = (facts: PeriodFacts): Obstruction | undefined =>
  whyNotFolded(facts) ?? whyNoBilling(facts);

/** Why a close that is folded is not booked. */
export const whyNotBooked = (facts: PeriodFacts): Obstruction => {
  const { waiting } = facts;
  if (!waiting) return whyNoBilling(facts) ?? { waitsFor: 'booking', reason: waits.booking };
  const since = isoInstant(waiting.sinceMs);
  return {
    waitsFor: 'booking',
    reason: waits.bookingSince(since, waiting.reason),
    waitDetail: { since, failure: waiting.reason, ...(waiting.cause && { cause: waiting.cause }) },
  };
};

function whyNotFolded({ partition, lag }: PeriodFacts): Obstruction | undefined {
  if (lag.records === 0 || lag.seconds < NOT_CONSUMED_AFTER_S) return undefined;
  const standstill = { partition, records: lag.records, seconds: Math.round(lag.seconds) };
  return {
    waitsFor: 'journal',
    reason: waits.notConsumed(partition, lag.records, standstill.seconds),
    waitDetail: { standstill },
  };
}

function whyNoBilling({ billingSeenAtMs, nowMs }: PeriodFacts): Obstruction | undefined {
  if (billingSeenAtMs !== undefined && nowMs - billingSeenAtMs <= INACTIVE_AFTER_MS) return undefined;
  if (billingSeenAtMs === undefined) return { waitsFor: 'billing', reason: waits.billing };
  const since = isoInstant(billingSeenAtMs);
  return { waitsFor: 'billing', reason: waits.billingSince(since), waitDetail: { since } };
}
