import type { DemoClient } from './demo-client.js';
import { hourlyClient } from './hourly-client.js';
import { mixedClient } from './mixed-client.js';
import { perEventClient } from './per-event-client.js';

/** A year of history, and the month before it to compare with. */
const MONTHS = 13;

/** Three clients, one of each model, each over the last full months of its own calendar up to now. */
export const demoClients = (nowMs: number, months = MONTHS): DemoClient[] => [
  perEventClient(nowMs, months),
  hourlyClient(nowMs, months),
  mixedClient(nowMs, months),
];

/** With this number of records a smaller share of invalid ones contains every kind. */
export const SHARES_OF_DEMO = { invalid: 0.002 };
