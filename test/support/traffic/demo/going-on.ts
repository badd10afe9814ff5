import { Traffic } from '../traffic.js';
import type { DemoClient } from './demo-client.js';

/** Contacts in an hour, whatever the hour: who watches sees something move every few seconds. */
const PER_HOUR = 360;
/** Beyond what platforms have counted so far. */
const IDS_FROM = 1_000_000;
/** Now and then something that is refused. */
const SHARES = { late: 0, invalid: 0.03 };

/** One whose work begins before its contract is signed: metered all the same. */
const NEWCOMER = { id: 'duero-seguros', busiestHour: 40 };

const ALWAYS_BUSY = { hours: Array<number>(24).fill(1), weekdays: Array<number>(7).fill(1), months: [] };

/** The day goes on: traffic from an instant on without end, to be taken by the clock. */
export function trafficGoingOn(clients: readonly DemoClient[], seed: number, fromMs: number): Traffic {
  const usual = clients.map(({ plan: { profile } }) => ({ ...profile, busiestHour: PER_HOUR }));
  const newcomers = usual.slice(0, 1).map((profile) => ({ ...profile, ...NEWCOMER }));
  const plans = [...usual, ...newcomers].map((profile) => ({
    profile: { ...profile, ...ALWAYS_BUSY },
    ...{ fromMs, toMs: Infinity, idsFrom: IDS_FROM },
  }));
  const traffic = new Traffic({ clients: plans, seed, shares: SHARES });
  // What was under way already
  for (const _before of traffic.until(fromMs));
  return traffic;
}
