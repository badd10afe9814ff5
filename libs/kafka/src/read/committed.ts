/** A record as a fetch delivers it, control records and records of open or aborted transactions included. */
export interface FetchedMessage {
  offset: string;
  key: Buffer | null;
  isControlRecord: boolean;
  batchContext: { producerId: string; inTransaction: boolean };
}

/** First offset of an aborted transaction in this partition. */
export interface AbortedTransaction {
  producerId: string;
  firstOffset: string;
}

/** Second half of a control record's key: 0 is abort, 1 is commit. */
const ABORT = 0;

/**
 * The data records of a fetch up to the last stable offset, without those of aborted transactions. A producer's
 * records are void from the start of its transaction to its abort marker.
 */
export function committedOnly<M extends FetchedMessage>(
  messages: readonly M[],
  aborted: readonly AbortedTransaction[] | null,
): M[] {
  const begins = (aborted ?? [])
    .map(({ producerId, firstOffset }) => ({ producerId, firstOffset: Number(firstOffset) }))
    .sort((a, b) => a.firstOffset - b.firstOffset);
  const aborting = new Set<string>();
  let next = 0;
  return messages.filter(({ offset, key, isControlRecord, batchContext: { producerId, inTransaction } }) => {
    for (let begin = begins[next]; begin && begin.firstOffset <= Number(offset); begin = begins[++next]) {
      aborting.add(begin.producerId);
    }
    if (isControlRecord) {
      if (key?.readInt16BE(2) === ABORT) aborting.delete(producerId);
      return false;
    }
    return !(inTransaction && aborting.has(producerId));
  });
}
