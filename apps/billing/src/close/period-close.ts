import { partitionOf, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import type { Period } from '#contracts';

export const BILLING_SOURCE = '/contador/billing';

/**
 * The marker that closes a period, under the client's key. Its id is the period, so that however often it is
 * published, the first one counts.
 */
export function periodClose(clientId: string, period: Period, partitions: number): OutgoingRecord {
  const [from, to] = [new Date(period.fromMs).toISOString(), new Date(period.toMs).toISOString()];
  const event = {
    specversion: '1.0',
    id: `${from}/${to}`,
    source: BILLING_SOURCE,
    type: 'period.close',
    data: { clientId, from, to },
  } as const;
  return { ...toKafkaMessage(event), partition: partitionOf(clientId, partitions) };
}
