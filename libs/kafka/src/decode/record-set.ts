import { BATCH_HEADER_BYTES, LENGTH_END } from './batch-header.js';
import { decodeBatch } from './record-batch.js';
import type { BatchMessage } from './record-batch.js';

/** How much of one response is decoded at most, so that many large batches do not fill the memory together. */
export class DecodeBudget {
  private used = 0;

  constructor(
    /** Of one batch. */
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
 * The records of one partition in a response: those of the first batch at least, then as many batches as the budget
 * allows; what is left is fetched again. The last batch may be cut off by the size of the response.
 */
export function decodeRecordSet(bytes: Buffer, budget: DecodeBudget): BatchMessage[] {
  const messages: BatchMessage[] = [];
  for (let at = 0; at + BATCH_HEADER_BYTES <= bytes.length && !(at > 0 && budget.isSpent);) {
    const length = bytes.readInt32BE(at + 8);
    // of a broken frame it is not known where the next begins
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
