import type { UsageEvent, Body } from '../events/usage-event.js';
import type { IdRecord } from './id-record.js';

export type Resolution =
  | {
      readonly verdict: 'accepted';
      readonly record: IdRecord;
      /** To subtract from usage: the body of the previous revision. */
      readonly retract: Body | undefined;
      /** To add to usage. */
      readonly add: Body | undefined;
    }
  | { readonly verdict: 'duplicate' }
  | { readonly verdict: 'superseded' };

/** An event's highest revision counts; a repeat of it is a duplicate, a lower revision is superseded. */
export const resolve = (previous: IdRecord | undefined, event: UsageEvent): Resolution => {
  if (previous !== undefined && event.revision <= previous.revision)
    return { verdict: event.revision === previous.revision ? 'duplicate' : 'superseded' };
  const { revision, voided, body } = event;
  const record: IdRecord = body === undefined ? { revision, voided } : { revision, voided, body };
  return { verdict: 'accepted', record, retract: previous?.body, add: body };
};
