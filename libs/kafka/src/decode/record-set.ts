import { BATCH_HEADER_BYTES, LENGTH_END } from './batch-header.js';
import { decodeBatch } from './record-batch.js';
import type { BatchMessage } from './record-batch.js';

/**
 * Limits the total that is decoded from one response, so that many large batches together do not exhaust the
 * memory.
 */
export class DecodeBudget {
  private used = 0;

  constructor(
    /** Limit on one batch, and on the total. */
    readonly limit: number,
  ) {}

  get isSpent(): boolean {
    return this.used >= this.limit;
  }

  spend(size: number): void {
    this.used += size;
  }
}

/**
 * The records of one partition in a response: those of the first batch at least, then of as many batches as the
 * budget allows; the rest is fetched again. The last batch may be cut off by the size of the response.
 */
export function decodeRecordSet(bytes: Buffer, budget: DecodeBudget): BatchMessage[] {
  const messages: BatchMessage[] = [];
  for (let at = 0; at + BATCH_HEADER_BYTES <= bytes.length && !(at > 0 && budget.isSpent);) {
    const length = bytes.readInt32BE(at + 8);
    // after a broken frame the start of the next batch is unknown
    const isFramed = length >= BATCH_HEADER_BYTES - LENGTH_END;
    if (isFramed && at + LENGTH_END + length > bytes.length) break;
    const batch = decodeBatch(bytes, at, budget.limit);
    for (const message of batch.messages) messages.push(message);
    budget.spend(batch.size);
    if (!isFramed) break;
    at = batch.end;
  }
  return messages;
}
