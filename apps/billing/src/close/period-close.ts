import type { Period } from '#contracts';
import { partitionOf, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';

export const BILLING_SOURCE = '/contador/billing';

export interface CloseMarker {
  readonly clientId: string;
  readonly period: Pick<Period, 'fromMs' | 'toMs'>;
  /** Counts the closes of the period from 0. */
  readonly revision: number;
  /** How many closes of the client the fold had met, all of them: the marker is the next one, or none. */
  readonly after: number;
}

/**
 * The marker that closes a period, under the client's key. However often it is published, the first one counts, and
 * none if another close of the client came in between.
 */
export function periodClose(marker: CloseMarker, partitions: number): OutgoingRecord {
  const { clientId, period, revision, after } = marker;
  const [from, to] = [new Date(period.fromMs).toISOString(), new Date(period.toMs).toISOString()];
  const event = {
    specversion: '1.0',
    id: `${from}/${to}`,
    source: BILLING_SOURCE,
    type: 'period.close',
    data: { clientId, revision, after, from, to },
  } as const;
  return { ...toKafkaMessage(event), partition: partitionOf(clientId, partitions) };
}
