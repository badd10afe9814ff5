import type { LegFacts } from '../facts.js';
import { roundUp } from './round-up.js';

/** The sums of some legs, named as in a statement. */
export interface Sums {
  /** Legs with leg number 1. */
  contacts: number;
  legs: number;
  handleMs: number;
  talkMs: number;
  holdMs: number;
  wrapMs: number;
  queueMs: number;
  responseMs: number;
  /** Handle time with each leg rounded up by the increment. */
  handle1Ms: number;
  handle6Ms: number;
  handle30Ms: number;
  handle60Ms: number;
}

export const handleMs = ({ talkMs, holdMs, wrapMs }: LegFacts): number => talkMs + holdMs + wrapMs;

export function sumLegs(legs: Iterable<LegFacts>): Sums {
  const sums: Sums = {
    ...{ contacts: 0, legs: 0, handleMs: 0, talkMs: 0, holdMs: 0, wrapMs: 0, queueMs: 0, responseMs: 0 },
    ...{ handle1Ms: 0, handle6Ms: 0, handle30Ms: 0, handle60Ms: 0 },
  };
  for (const leg of legs) {
    const handle = handleMs(leg);
    sums.contacts += leg.leg === 1 ? 1 : 0;
    sums.legs += 1;
    sums.handleMs += handle;
    sums.talkMs += leg.talkMs;
    sums.holdMs += leg.holdMs;
    sums.wrapMs += leg.wrapMs;
    sums.queueMs += leg.queueMs;
    sums.responseMs += leg.responseMs ?? 0;
    sums.handle1Ms += roundUp(handle, '1/1');
    sums.handle6Ms += roundUp(handle, '6/6');
    sums.handle30Ms += roundUp(handle, '30/6');
    sums.handle60Ms += roundUp(handle, '60/60');
  }
  return sums;
}
