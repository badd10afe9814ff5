import { choosePartition, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import type { TimeRange } from '#usage';
import { isoInstant } from '#usage';
import { BILLING_SOURCE } from '../sources.js';

export interface CloseMarker {
  readonly clientId: string;
  readonly period: TimeRange;
  /** Number of earlier closes of the period. */
  readonly revision: number;
  /** Number of all the client's closes folded when it was published: the marker is the next one, or void. */
  readonly after: number;
}

/**
 * The marker that closes a period, with the client's key. If it is published several times, the first one
 * counts, and none if another close of the client came in between.
 */
export function closeRecord(marker: CloseMarker, partitions: number): OutgoingRecord {
  const { clientId, period, revision, after } = marker;
  const [from, to] = [isoInstant(period.fromMs), isoInstant(period.toMs)];
  const event = {
    specversion: '1.0',
    id: `${from}/${to}`,
    source: BILLING_SOURCE,
    type: 'period.close',
    data: { clientId, revision, after, from, to },
  } as const;
  return { ...toKafkaMessage(event), partition: choosePartition(clientId, partitions) };
}
