import type { DemoClient } from './demo-client.js';
import { hourlyClient } from './hourly-client.js';
import { mixedClient } from './mixed-client.js';
import { perEventClient } from './per-event-client.js';

/** Three clients, one of each model, over the last full month of each one's own calendar. */
export const demoClients = (nowMs: number): DemoClient[] => [
  perEventClient(nowMs),
  hourlyClient(nowMs),
  mixedClient(nowMs),
];
