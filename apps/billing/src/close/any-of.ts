import type { ClientClose } from '#store';

/** Tells which clients' last closes are to be repeated. */
interface Watch {
  due(clientIds: readonly string[], nowMs: number): ClientClose[];
}

/** Several watches as one: a close that more than one asks for is repeated once. */
export const anyOf = (...watches: readonly Watch[]): Watch => ({
  due: (clientIds, nowMs) => {
    const closes = watches.flatMap((watch) => watch.due(clientIds, nowMs));
    return [...new Map(closes.map((close) => [close.clientId, close])).values()];
  },
});
