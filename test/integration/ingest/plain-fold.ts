import type { TimeRange } from '#usage';
import type { Close, Entry, Sent } from './random-history.js';

export interface Sums {
  readonly legs: number;
  readonly talkMs: number;
}

/**
 * The expected usage, computed the simple way: of each event the highest revision; `within` = calls that
 * ended in [from, to).
 */
export function plainFold(history: readonly Entry[], clientId: string, within: TimeRange): Sums {
  const latest = new Map<string, Sent>();
  for (const { sent } of history) {
    if (sent?.clientId === clientId && sent.revision > (latest.get(sent.id)?.revision ?? -1))
      latest.set(sent.id, sent);
  }
  const counted = [...latest.values()].filter(
    ({ voided, endedAtMs }) => !voided && endedAtMs >= within.fromMs && endedAtMs < within.toMs,
  );
  return { legs: counted.length, talkMs: counted.reduce((sum, { handleMs }) => sum + handleMs, 0) };
}

/** The closes of a client, each with the history before its marker. */
export const listCloses = (
  history: readonly Entry[],
  clientId: string,
): { readonly close: Close; readonly before: readonly Entry[] }[] =>
  history.flatMap(({ close }, offset) =>
    close?.clientId === clientId ? [{ close, before: history.slice(0, offset) }] : [],
  );
