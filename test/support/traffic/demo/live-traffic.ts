import { Traffic } from '../traffic.js';
import type { DemoClient } from './demo-client.js';

/** Contacts per hour, at any time of day: a viewer sees a change every few seconds. */
const PER_HOUR = 360;
/** Above the numbers that platforms have used so far. */
const IDS_FROM = 1_000_000;
/** A small share of refused records. */
const SHARES = { late: 0, invalid: 0.03 };

/** A client that works before its contract is signed: its usage is metered all the same. */
const NEWCOMER = { id: 'duero-seguros', busiestHour: 40 };

const ALWAYS_BUSY = { hours: Array<number>(24).fill(1), weekdays: Array<number>(7).fill(1), months: [] };

/** Endless traffic from an instant on, to be published by the clock. */
export function liveTraffic(clients: readonly DemoClient[], seed: number, fromMs: number): Traffic {
  const usual = clients.map(({ plan: { profile } }) => ({ ...profile, busiestHour: PER_HOUR }));
  const newcomers = usual.slice(0, 1).map((profile) => ({ ...profile, ...NEWCOMER }));
  const plans = [...usual, ...newcomers].map((profile) => ({
    profile: { ...profile, ...ALWAYS_BUSY },
    ...{ fromMs, toMs: Infinity, idsFrom: IDS_FROM },
  }));
  const traffic = new Traffic({ clients: plans, seed, shares: SHARES });
  // Skips the traffic before the start.
  for (const _before of traffic.generate(fromMs));
  return traffic;
}
