import type { PeriodClose } from '../events/usage-event.js';
import type { RejectCode } from '../checks/reject.js';
import { isoInstant } from '../instant.js';
import { isSameRange } from '../time-range.js';
import type { ClientState } from './client-state.js';
import type { CloseLog } from './close-log.js';

type Refusal =
  | { readonly verdict: 'duplicate' | 'superseded' }
  | { readonly verdict: 'rejected'; readonly code: RejectCode; readonly message: string };

type CloseResult = { readonly verdict: 'accepted'; readonly index: number } | Refusal;

/** A marker with its offset and append time in the log. */
interface AppendedMarker extends PeriodClose {
  readonly offset: number;
  readonly appendedAtMs: number;
}

/** Folds a period.close marker: adds it as the client's next close, unless it is refused. */
export function foldClose(
  client: ClientState,
  close: PeriodClose,
  at: { readonly offset: number; readonly appendedAtMs: number },
): CloseResult {
  const { offset, appendedAtMs } = at;
  // The same offset again means that a slice was partly written and is folded a second time.
  const log = client.closeLog;
  const before = log.countEarlier(offset);
  const index = before + 1;
  if (log.all[before]?.offset === offset) return { verdict: 'accepted', index };
  const marker = { ...close, offset, appendedAtMs };
  const refusal =
    close.after === undefined
      ? refusedByBounds(marker, log, before)
      : refusedByCount(marker, close.after, log, before);
  if (refusal) return refusal;
  const { fromMs, toMs, revision } = close;
  log.add({ index, revision, fromMs, toMs, offset, appendedAtMs });
  return { verdict: 'accepted', index };
}

/**
 * A marker with the number of the client's closes that its publisher had read (`after`) is accepted exactly if there
 * are no others yet, whatever its bounds. So a close by another publisher is detected and does not block billing.
 */
function refusedByCount(
  marker: AppendedMarker,
  after: number,
  log: CloseLog,
  before: number,
): Refusal | undefined {
  const sameIndex = after < before ? log.all[after] : undefined;
  if (sameIndex && isSameRange(sameIndex, marker)) return { verdict: 'duplicate' };
  if (after === before) return refusedByTime(marker);
  const message = `The marker states ${after} earlier closes of the client, which has ${before}; billing reads them and publishes it again.`;
  return { verdict: 'rejected', code: 'close-out-of-order', message };
}

/**
 * Markers of earlier versions of the format, without `after`: revision 0 of a period closes it, a repeat is a duplicate,
 * and the next revision closes the client's last period again. Periods ascend and do not overlap.
 */
function refusedByBounds(marker: AppendedMarker, log: CloseLog, before: number): Refusal | undefined {
  const { fromMs, revision } = marker;
  const highest = log.latestRevision(marker, before);
  if (revision <= highest) return { verdict: revision === highest ? 'duplicate' : 'superseded' };
  if (revision > highest + 1) {
    const message = `The marker has revision ${revision} of its period, and the next one is ${highest + 1}; publish it again with that.`;
    return { verdict: 'rejected', code: 'close-out-of-order', message };
  }
  const early = refusedByTime(marker);
  const last = log.all[before - 1];
  if (early || !last || isSameRange(last, marker)) return early;
  const closedUntilMs = log.latestEndMs(before);
  if (fromMs >= closedUntilMs) return undefined;
  const message = `The client is closed up to ${isoInstant(closedUntilMs)}; the next period cannot start at ${isoInstant(fromMs)}.`;
  return { verdict: 'rejected', code: 'close-out-of-order', message };
}

/** A period cannot be closed before it has ended. */
function refusedByTime({ toMs, appendedAtMs }: AppendedMarker): Refusal | undefined {
  if (toMs <= appendedAtMs) return undefined;
  const message = `The period ends at ${isoInstant(toMs)}, after this marker was appended; publish the close once it is over.`;
  return { verdict: 'rejected', code: 'in-the-future', message };
}
