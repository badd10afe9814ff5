import type { PeriodClose } from '../events/usage-event.js';
import type { RejectCode } from '../events/reject.js';
import type { ClientState } from './client-state.js';

type CloseResult =
  | { readonly verdict: 'accepted'; readonly index: number }
  | { readonly verdict: 'duplicate' }
  | { readonly verdict: 'rejected'; readonly code: RejectCode; readonly message: string };

/**
 * A period.close marker: the first one for a period closes it, a repeat is a duplicate. Closes of a client
 * ascend and do not overlap, and nothing closes before it has ended.
 */
export function foldClose(
  client: ClientState,
  close: PeriodClose,
  at: { readonly offset: number; readonly appendedAtMs: number },
): CloseResult {
  const { fromMs, toMs } = close;
  const known = client.closes.find((other) => other.fromMs === fromMs && other.toMs === toMs);
  // The same marker again is a slice that was written in part and is folded a second time.
  if (known)
    return known.offset === at.offset
      ? { verdict: 'accepted', index: known.index }
      : { verdict: 'duplicate' };
  if (toMs > at.appendedAtMs) {
    const message = `The period ends at ${new Date(toMs).toISOString()}, after this marker was appended; publish the close once it is over.`;
    return { verdict: 'rejected', code: 'in-the-future', message };
  }
  const last = client.closes.at(-1);
  if (last && fromMs < last.toMs) {
    const message = `The client is closed up to ${new Date(last.toMs).toISOString()}; the next period cannot start at ${new Date(fromMs).toISOString()}.`;
    return { verdict: 'rejected', code: 'close-out-of-order', message };
  }
  const index = (last?.index ?? 0) + 1;
  client.closes.push({ index, fromMs, toMs, offset: at.offset, appendedAtMs: at.appendedAtMs });
  return { verdict: 'accepted', index };
}
