import type { Adjustment } from '#invoicing';
import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';

const envelope = ({ clientId, id }: Adjustment, time: string) =>
  ({
    specversion: '1.0',
    ...{ source: '/contador/console', type: 'adjustment.booked', time },
    id: `adjustment.booked/${clientId}/${id}`,
  }) as const;

/** The adjustment as a record of its topic. */
export const adjustmentEvent = (adjustment: Adjustment, at: Date): OutgoingRecord =>
  toKafkaMessage({ ...envelope(adjustment, at.toISOString()), data: adjustment });

/** The audit event: who sent it, and who decided it. Its id is the adjustment's, so a repeat is recognized. */
export function adjustmentAudit(adjustment: Adjustment, by: string, at: Date): OutgoingRecord {
  const { clientId, reason } = adjustment;
  const data = { clientId, by, reason, before: null, after: adjustment };
  return toKafkaMessage({ ...envelope(adjustment, at.toISOString()), data });
}
