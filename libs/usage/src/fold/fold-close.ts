import type { PeriodClose } from '../events/usage-event.js';
import type { RejectCode } from '../checks/reject.js';
import { isSameRange, isoInstant } from '../time-range.js';
import type { ClientState } from './client-state.js';
import type { Close } from './close.js';

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
  const folded = client.closes.find((other) => other.offset === offset);
  if (folded) return { verdict: 'accepted', index: folded.index };
  const before = client.closes.filter((other) => other.offset < offset);
  const marker = { ...close, offset, appendedAtMs };
  const refusal =
    close.after === undefined ? refusedByBounds(marker, before) : refusedByCount(marker, close.after, before);
  if (refusal) return refusal;
  const { fromMs, toMs, revision } = close;
  const index = before.length + 1;
  client.closes.push({ index, revision, fromMs, toMs, offset, appendedAtMs });
  return { verdict: 'accepted', index };
}

/**
 * A marker with the number of the client's closes that its publisher had read (`after`) is accepted exactly if there
 * are no others yet, whatever its bounds. So a close by another publisher is detected and does not block billing.
 */
function refusedByCount(
  marker: AppendedMarker,
  after: number,
  before: readonly Close[],
): Refusal | undefined {
  const sameIndex = before[after];
  if (sameIndex && isSameRange(sameIndex, marker)) return { verdict: 'duplicate' };
  if (after === before.length) return refusedByTime(marker);
  const message = `The marker states ${after} earlier closes of the client, which has ${before.length}; billing reads them and publishes it again.`;
  return { verdict: 'rejected', code: 'close-out-of-order', message };
}

/**
 * Markers of earlier versions of the format, without `after`: the first one for a period closes it, a repeat is a
 * duplicate, and a higher revision closes the client's last period again. Periods ascend and do not overlap.
 */
function refusedByBounds(marker: AppendedMarker, before: readonly Close[]): Refusal | undefined {
  const { fromMs, revision } = marker;
  const highest = Math.max(
    -1,
    ...before.filter((other) => isSameRange(other, marker)).map((other) => other.revision),
  );
  if (revision <= highest) return { verdict: revision === highest ? 'duplicate' : 'superseded' };
  const early = refusedByTime(marker);
  const last = before.at(-1);
  if (early || !last || isSameRange(last, marker)) return early;
  const closedUntilMs = Math.max(...before.map(({ toMs }) => toMs));
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
