import type { UsageEvent, Body } from '../events/usage-event.js';
import type { IdRecord } from './id-record.js';

export type Resolution =
  | {
      readonly verdict: 'accepted';
      readonly record: IdRecord;
      /** To take out of usage: what the event contributed before. */
      readonly retract: Body | undefined;
      /** To put into usage. */
      readonly add: Body | undefined;
    }
  | { readonly verdict: 'duplicate' }
  | { readonly verdict: 'superseded' };

/** Of an event's revisions the highest counts; the same again is a duplicate, a lower one superseded. */
export const resolve = (previous: IdRecord | undefined, event: UsageEvent): Resolution => {
  if (previous !== undefined && event.revision <= previous.revision)
    return { verdict: event.revision === previous.revision ? 'duplicate' : 'superseded' };
  const { revision, voided, body } = event;
  const record: IdRecord = body === undefined ? { revision, voided } : { revision, voided, body };
  return { verdict: 'accepted', record, retract: previous?.body, add: body };
};
