import { percentiles } from '../measure/percentiles.js';
import type { Percentiles } from '../measure/percentiles.js';
import { measureSpread } from '../measure/spread.js';
import type { Spread } from '../measure/spread.js';
import type { Delay } from '../month-end/live-traffic.js';
import type { ResponseTimes } from './ask.js';

/** Of one question, ms. */
export interface Figures extends Spread {
  readonly p99: number;
  readonly responses: number;
  readonly loopBlockedMs: number;
}

export interface MeasuredQuestion {
  readonly question: string;
  readonly bytes: number;
  /** Without other work, and with live traffic. */
  readonly idle: Figures;
  readonly loaded: Figures;
  /** Delays of live events during the question. */
  readonly live: Percentiles;
}

const summarize = ({ ms, loopBlockedMs }: ResponseTimes): Figures => ({
  ...measureSpread(ms),
  p99: percentiles(ms.map((delayMs) => ({ delayMs, records: 1 }))).p99,
  ...{ responses: ms.length, loopBlockedMs },
});

export const compareResponses = (
  idle: ResponseTimes,
  loaded: ResponseTimes,
  delays: readonly Delay[],
): MeasuredQuestion => ({
  ...{ question: idle.question, bytes: idle.bytes },
  ...{ idle: summarize(idle), loaded: summarize(loaded) },
  live: percentiles(delays.filter(({ atMs }) => atMs >= loaded.fromMs && atMs < loaded.toMs)),
});
