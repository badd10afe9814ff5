import type { Period } from '#contracts';
import { partitionOf, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';

export const BILLING_SOURCE = '/contador/billing';

/**
 * The marker that closes a period, under the client's key. Its id is the period, so that however often it is
 * published, the first one of a revision counts.
 */
export function periodClose(
  marker: {
    readonly clientId: string;
    readonly period: Pick<Period, 'fromMs' | 'toMs'>;
    readonly revision: number;
  },
  partitions: number,
): OutgoingRecord {
  const { clientId, period, revision } = marker;
  const [from, to] = [new Date(period.fromMs).toISOString(), new Date(period.toMs).toISOString()];
  const event = {
    specversion: '1.0',
    id: `${from}/${to}`,
    source: BILLING_SOURCE,
    type: 'period.close',
    data: { clientId, revision, from, to },
  } as const;
  return { ...toKafkaMessage(event), partition: partitionOf(clientId, partitions) };
}
