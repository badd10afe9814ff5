import type { RawRecord } from '#kafka';
import { ClientState, Counters, SliceFold } from '#usage';
import type { DecodeSettings } from '#usage';
import { routeSlice } from '#journal';

/** The folded state of a journal partition. */
export interface FoldedLog {
  readonly counters: Counters;
  readonly clients: ReadonlyMap<string, ClientState>;
}

/**
 * Folds a whole partition in one slice, in memory, with the product's own fold: nothing is stored, lost or
 * retried.
 */
export function foldLog(
  partition: number,
  records: RawRecord[],
  settings: DecodeSettings,
  partitions: number,
): FoldedLog {
  const { items } = routeSlice({ topic: 'journal', partition, records }, settings, partitions);
  const clients = new Map<string, ClientState>();
  for (const { content } of items) {
    const clientId =
      content.kind === 'event'
        ? content.event.clientId
        : content.kind === 'close'
          ? content.close.clientId
          : undefined;
    if (clientId !== undefined && !clients.has(clientId)) clients.set(clientId, new ClientState(clientId));
  }
  const counters = new Counters();
  const fold = new SliceFold(clients, counters, new Map(), () => 0);
  fold.run(items);
  fold.apply();
  return { counters, clients };
}
