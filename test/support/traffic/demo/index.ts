import type { DemoClient } from './demo-client.js';
import { hourlyClient } from './hourly-client.js';
import { mixedClient } from './mixed-client.js';
import { perEventClient } from './per-event-client.js';

/** A year to look back on, and the month before it to compare the last one with. */
const MONTHS = 13;

/** Three clients, one of each model, each over the last full months of its own calendar and to now. */
export const demoClients = (nowMs: number, months = MONTHS): DemoClient[] => [
  perEventClient(nowMs, months),
  hourlyClient(nowMs, months),
  mixedClient(nowMs, months),
];

/** Of so many records fewer are refused than usual: all kinds are among them. */
export const SHARES_OF_DEMO = { invalid: 0.002 };
