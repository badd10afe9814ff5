import type { CloseBatch } from '#invoicing';
import type { OutgoingRecord } from '#kafka';

/** The drafts of a close as a record of the drafts topic. @param partition that of its number series */
export const draftRecord = (batch: CloseBatch, partition: number): OutgoingRecord => ({
  key: batch.clientId,
  value: JSON.stringify(batch),
  partition,
});
