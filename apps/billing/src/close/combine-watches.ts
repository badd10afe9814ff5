import type { ClientClose } from '#store';

/** Finds the last closes that are to be repeated. */
interface Watch {
  due(clientIds: readonly string[], nowMs: number): ClientClose[];
}

/** Several watches as one: a close that more than one returns is repeated once. */
export const combineWatches = (...watches: readonly Watch[]): Watch => ({
  due: (clientIds, nowMs) => {
    const closes = watches.flatMap((watch) => watch.due(clientIds, nowMs));
    return [...new Map(closes.map((close) => [close.clientId, close])).values()];
  },
});
