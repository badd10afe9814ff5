import { BATCH_HEADER_BYTES, LENGTH_END } from './batch-header.js';
import type { DecodeBudget } from './decode-budget.js';
import { decodeBatch } from './record-batch.js';
import type { BatchMessage } from './record-batch.js';

/** The batches of one partition in a response. The last may be cut off by the size of the response. */
export class RecordSet {
  /** Those decoded so far. */
  readonly messages: BatchMessage[] = [];
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  /** Whether no batch was decoded, though there is one. */
  get isUntouched(): boolean {
    return this.at === 0 && !this.isAtEnd;
  }

  /** Whether no whole batch is left. */
  get isAtEnd(): boolean {
    const left = this.bytes.length - this.at;
    return left < BATCH_HEADER_BYTES || (this.isFramed() && left < LENGTH_END + this.length());
  }

  /** Decodes the next batch; there must be one. */
  decodeNext(budget: DecodeBudget): void {
    const { messages, size, end } = decodeBatch(this.bytes, this.at, budget.limit);
    for (const message of messages) this.messages.push(message);
    budget.spend(size);
    // after a broken frame the start of the next batch is unknown
    this.at = this.isFramed() ? end : this.bytes.length;
  }

  private isFramed(): boolean {
    return this.length() >= BATCH_HEADER_BYTES - LENGTH_END;
  }

  private length(): number {
    return this.bytes.readInt32BE(this.at + 8);
  }
}

/**
 * Decodes one batch of each partition in turn until the budget is spent. No partition waits for another's second
 * batch; and since the first partition is random, each is soon the one that is decoded in any case.
 *
 * @param random returns a number ≥ 0 and < 1
 */
export function decodeInTurn(
  sets: readonly RecordSet[],
  budget: DecodeBudget,
  random: () => number = Math.random,
): void {
  const first = Math.floor(random() * sets.length);
  const unfinished = (from: readonly RecordSet[]): RecordSet[] => from.filter(({ isAtEnd }) => !isAtEnd);
  let round = unfinished([...sets.slice(first), ...sets.slice(0, first)]);
  for (; round.length > 0; round = unfinished(round))
    for (const set of round) {
      if (budget.isSpent) return;
      set.decodeNext(budget);
    }
}
