import { int64 } from './batch-header.js';
import { DecodeBudget, decodeRecordSet } from './record-set.js';
import type { BatchMessage } from './record-batch.js';

/** A fetch response as kafkajs expects it from its own decoder. */
export interface FetchResponse {
  readonly throttleTime: number;
  readonly clientSideThrottleTime?: number;
  readonly errorCode?: number;
  readonly sessionId?: number;
  readonly responses: readonly {
    readonly topicName: string;
    readonly partitions: readonly FetchedPartition[];
  }[];
}

export interface FetchedPartition {
  readonly partition: number;
  readonly errorCode: number;
  readonly highWatermark: string;
  readonly lastStableOffset: string;
  readonly abortedTransactions: { readonly producerId: string; readonly firstOffset: string }[];
  readonly preferredReadReplica?: number;
  readonly messages: readonly BatchMessage[];
}

/** The first and last version of the response that has batches of format 2 and no flexible fields. */
export const FETCH_VERSIONS = { first: 4, last: 11 } as const;

/**
 * Decodes a response of version 4 to 11. A partition for which the budget is spent is left out, and fetched
 * again: without records its log would seem to have ended.
 *
 * @param limit of one batch when decompressed
 */
export function decodeFetchResponse(version: number, bytes: Buffer, limit: number): FetchResponse {
  return new ResponseReader(version, bytes, new DecodeBudget(limit)).read();
}

class ResponseReader {
  private at = 0;

  constructor(
    private readonly version: number,
    private readonly bytes: Buffer,
    private readonly budget: DecodeBudget,
  ) {}

  read(): FetchResponse {
    const throttleTime = this.int32();
    const session = this.version >= 7 ? { errorCode: this.int16(), sessionId: this.int32() } : {};
    const responses = this.list(() => ({
      topicName: this.text(),
      partitions: this.list(() => this.partition()).filter((partition) => partition !== undefined),
    }));
    // from version 8 on, brokers leave the waiting to the client
    if (this.version >= 8)
      return { throttleTime: 0, clientSideThrottleTime: throttleTime, ...session, responses };
    return { throttleTime, ...session, responses };
  }

  private partition(): FetchedPartition | undefined {
    const head = {
      partition: this.int32(),
      errorCode: this.int16(),
      highWatermark: String(this.int64()),
      lastStableOffset: String(this.int64()),
    };
    if (this.version >= 5) this.int64(); // start of the log
    const abortedTransactions = this.list(() => ({
      producerId: this.bytes.readBigInt64BE(this.skip(8)).toString(),
      firstOffset: String(this.int64()),
    }));
    const replica = this.version >= 11 ? { preferredReadReplica: this.int32() } : {};
    const size = Math.max(0, this.int32());
    const from = this.skip(size);
    if (size > 0 && head.errorCode === 0 && this.budget.isSpent) return undefined;
    const messages = decodeRecordSet(this.bytes.subarray(from, from + size), this.budget);
    return { ...head, abortedTransactions, ...replica, messages };
  }

  private list<T>(read: () => T): T[] {
    return Array.from({ length: Math.max(0, this.int32()) }, read);
  }

  private text(): string {
    const length = this.int16();
    const from = this.skip(length);
    return this.bytes.toString('utf8', from, from + length);
  }

  private int16(): number {
    return this.bytes.readInt16BE(this.skip(2));
  }

  private int32(): number {
    return this.bytes.readInt32BE(this.skip(4));
  }

  private int64(): number {
    return int64(this.bytes, this.skip(8));
  }

  /** @returns the index of the first byte skipped */
  private skip(size: number): number {
    const from = this.at;
    this.at += size;
    return from;
  }
}
