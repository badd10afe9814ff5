import { int64 } from './batch-header.js';
import { withoutAborted } from './aborted.js';
import type { AbortedTransaction } from './aborted.js';
import type { DecodeBudget } from './decode-budget.js';
import { RecordSet, decodeInTurn } from './record-set.js';
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
  /** None: the records of aborted transactions are control records in `messages`. */
  readonly abortedTransactions: readonly [];
  readonly preferredReadReplica?: number;
  readonly messages: readonly BatchMessage[];
}

interface UndecodedPartition {
  readonly head: Omit<FetchedPartition, 'messages'>;
  readonly aborted: readonly AbortedTransaction[];
  readonly records: RecordSet;
}

/** The first and last version of the response that has batches of format 2 and no flexible fields. */
export const FETCH_VERSIONS = { first: 4, last: 11 } as const;

/**
 * Decodes a response of version 4 to 11. A partition that the budget does not reach is left out, and fetched
 * again: without records its log would seem to have ended.
 *
 * kafkajs's own rule for aborted transactions is not used: it expects them in the order of their first offsets,
 * begins one per record, and takes a data record with the key of a marker for one.
 *
 * @param random selects the partition whose turn is first
 */
export function decodeFetchResponse(
  version: number,
  bytes: Buffer,
  budget: DecodeBudget,
  random?: () => number,
): FetchResponse {
  const { topics, ...head } = new ResponseReader(version, bytes).read();
  decodeInTurn(
    topics.flatMap(({ partitions }) => partitions.map(({ records }) => records)),
    budget,
    random,
  );
  const responses = topics.map(({ topicName, partitions }) => ({
    topicName,
    partitions: partitions
      .filter(({ records }) => !records.isUntouched)
      .map(({ head: of, aborted, records }) => ({
        ...of,
        messages: withoutAborted(records.messages, aborted),
      })),
  }));
  return { ...head, responses };
}

/** Reads all of a response but the content of its batches. */
class ResponseReader {
  private at = 0;

  constructor(
    private readonly version: number,
    private readonly bytes: Buffer,
  ) {}

  read() {
    const throttleTime = this.int32();
    const session = this.version >= 7 ? { errorCode: this.int16(), sessionId: this.int32() } : {};
    const topics = this.list(() => ({
      topicName: this.text(),
      partitions: this.list(() => this.partition()),
    }));
    // from version 8 on, brokers leave the waiting to the client
    const throttle =
      this.version >= 8 ? { throttleTime: 0, clientSideThrottleTime: throttleTime } : { throttleTime };
    return { ...throttle, ...session, topics };
  }

  private partition(): UndecodedPartition {
    const head = {
      partition: this.int32(),
      errorCode: this.int16(),
      highWatermark: String(this.int64()),
      lastStableOffset: String(this.int64()),
    };
    if (this.version >= 5) this.int64(); // start of the log
    const aborted = this.list(() => ({
      producerId: this.bytes.readBigInt64BE(this.skip(8)).toString(),
      firstOffset: String(this.int64()),
    }));
    const replica = this.version >= 11 ? { preferredReadReplica: this.int32() } : {};
    const size = Math.max(0, this.int32());
    const from = this.skip(size);
    // an error must reach the reader, with or without records
    const records = new RecordSet(this.bytes.subarray(from, head.errorCode === 0 ? from + size : from));
    return { head: { ...head, abortedTransactions: [], ...replica }, aborted, records };
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
