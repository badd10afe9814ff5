import type { BatchMessage } from './record-batch.js';

/** A transaction that was aborted, and its first offset in the partition. */
export interface AbortedTransaction {
  readonly producerId: string;
  readonly firstOffset: string;
}

/** Second half of a control record's key: 0 is abort, 1 is commit. */
const ABORT = 0;

/**
 * The records of a fetch, those of aborted transactions without their content and marked as control records:
 * readers skip these but continue after them. A producer's records are void from the start of its transaction to
 * its abort marker. A record in a transaction that is still open is not among them: the broker returns records
 * up to the last stable offset.
 *
 * @param aborted in any order: brokers order them by their markers
 */
export function withoutAborted(
  messages: readonly BatchMessage[],
  aborted: readonly AbortedTransaction[],
): readonly BatchMessage[] {
  if (aborted.length === 0) return messages;
  const begins = aborted
    .map(({ producerId, firstOffset }) => ({ producerId, firstOffset: Number(firstOffset) }))
    .sort((a, b) => a.firstOffset - b.firstOffset);
  const aborting = new Set<string>();
  let next = 0;
  return messages.map((message) => {
    const { offset, isControlRecord, batchContext } = message;
    for (let begin = begins[next]; begin && begin.firstOffset <= Number(offset); begin = begins[++next])
      aborting.add(begin.producerId);
    if (isControlRecord) {
      if (isAbortMarker(message)) aborting.delete(batchContext.producerId);
      return message;
    }
    return batchContext.inTransaction && aborting.has(batchContext.producerId) ? voided(message) : message;
  });
}

/** A control record without a key is a placeholder, not a marker. */
const isAbortMarker = ({ key }: BatchMessage): boolean =>
  key !== null && key.length >= 4 && key.readInt16BE(2) === ABORT;

const voided = ({ offset, timestamp, batchContext }: BatchMessage): BatchMessage => ({
  ...{ offset, timestamp, batchContext },
  ...{ key: null, value: null, headers: {}, isControlRecord: true },
});
