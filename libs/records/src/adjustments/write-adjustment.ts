import type { Adjustment } from '#invoicing';
import { TIMED_EVENT_HEADERS, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { CONSOLE_SOURCE } from '../sources.js';

export const ADJUSTMENT_TYPE = 'adjustment.booked';

/** The headers of an adjustment. */
export const ADJUSTMENT_HEADERS = TIMED_EVENT_HEADERS;

/** The id of an adjustment's events, so that a repeat is recognized. */
export const adjustmentEventId = ({ clientId, id }: Adjustment): string =>
  `${ADJUSTMENT_TYPE}/${clientId}/${id}`;

/** The adjustment as a record of its topic, with the client's key. */
export const adjustmentRecord = (adjustment: Adjustment, at: Date): OutgoingRecord =>
  toKafkaMessage({
    ...{ specversion: '1.0', source: CONSOLE_SOURCE, type: ADJUSTMENT_TYPE, time: at.toISOString() },
    id: adjustmentEventId(adjustment),
    data: adjustment,
  });
