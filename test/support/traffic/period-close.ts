import { inRecord } from './events/encode.js';
import type { TrafficRecord } from './facts.js';

/** A marker that closes a period of a client, as billing publishes it. */
export function closeRecord(clientId: string, fromMs: number, toMs: number): TrafficRecord {
  const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
  const event = {
    specversion: '1.0',
    id: `${from}/${to}`,
    source: '/contador/billing',
    type: 'period.close',
  };
  return inRecord({ ...event, data: { clientId, from, to } }, 'binary', clientId);
}
