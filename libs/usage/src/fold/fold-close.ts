import type { PeriodClose } from '../events/usage-event.js';
import type { RejectCode } from '../events/reject.js';
import type { ClientState } from './client-state.js';

type CloseResult =
  | { readonly verdict: 'accepted'; readonly index: number }
  | { readonly verdict: 'duplicate' | 'superseded' }
  | { readonly verdict: 'rejected'; readonly code: RejectCode; readonly message: string };

const iso = (ms: number): string => new Date(ms).toISOString();

/**
 * A period.close marker. The first one for a period closes it, a repeat is a duplicate. A higher revision closes the
 * client's last period once more. Closes of a client ascend and do not overlap, and nothing closes before it has ended.
 */
export function foldClose(
  client: ClientState,
  close: PeriodClose,
  at: { readonly offset: number; readonly appendedAtMs: number },
): CloseResult {
  const { fromMs, toMs, revision } = close;
  const samePeriod = client.closes.filter((other) => other.fromMs === fromMs && other.toMs === toMs);
  // The same marker again is a slice that was written in part and is folded a second time.
  const self = samePeriod.find(({ offset }) => offset === at.offset);
  if (self) return { verdict: 'accepted', index: self.index };
  const before = samePeriod.filter(({ offset }) => offset < at.offset);
  const highest = Math.max(-1, ...before.map((other) => other.revision));
  if (revision <= highest) return { verdict: revision === highest ? 'duplicate' : 'superseded' };
  if (toMs > at.appendedAtMs) {
    const message = `The period ends at ${iso(toMs)}, after this marker was appended; publish the close once it is over.`;
    return { verdict: 'rejected', code: 'in-the-future', message };
  }
  const last = client.closes.at(-1);
  const again = last?.fromMs === fromMs && last.toMs === toMs;
  if (last && !again && fromMs < last.toMs) {
    const message = `The client is closed up to ${iso(last.toMs)}; the next period cannot start at ${iso(fromMs)}.`;
    return { verdict: 'rejected', code: 'close-out-of-order', message };
  }
  const index = (last?.index ?? 0) + 1;
  client.closes.push({ index, revision, fromMs, toMs, offset: at.offset, appendedAtMs: at.appendedAtMs });
  return { verdict: 'accepted', index };
}
