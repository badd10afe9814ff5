import type { Kafka } from 'kafkajs';
import { LogEnds } from '../consume/log-ends.js';
import { STALLED_AFTER_MS } from '../consume/server-health.js';
import type { RawRecord } from '../records/raw-record.js';
import { LogReader } from './log-reader.js';
import { retryRead } from './retry-read.js';

/** A record and its partition. */
export interface FollowedRecord extends RawRecord {
  partition: number;
}

/** A topic that is read from its beginning and then as it grows. */
export interface Following {
  /** Resolves once everything that was in the topic when following began has been delivered. */
  caughtUp: Promise<void>;
  /** The next offset to read, by partition. */
  position(): ReadonlyMap<number, number>;
  /** Resolves once everything that was in the topic at the time of the call has been delivered. */
  upToDate(): Promise<void>;
  /** Unhealthy when the topic has not been read for 20 s: the view may be outdated. */
  health(nowMs?: number): { ok: boolean; detail: string };
  /** Rejects when following ends other than by `close`: the view is no longer updated. Must be handled. */
  done: Promise<void>;
  close(): Promise<void>;
}

const CLOSE_WITHIN_MS = 3_000;

/**
 * Passes every committed record of a topic to `onRecord`, partition by partition in order, for views in memory.
 * Each process reads all of it, without a consumer group or stored positions.
 *
 * @param last begins with the last `last` records of each partition, for a view that needs no more
 */
export async function followTopic(
  kafka: Kafka,
  topic: string,
  onRecord: (record: FollowedRecord) => void | Promise<void>,
  last = Infinity,
): Promise<Following> {
  const logEnds = new LogEnds(kafka, topic);
  const newEnds = (): ReturnType<LogEnds['all']> => logEnds.all();
  const ends = await newEnds();
  const reader = await LogReader.open(kafka, topic);
  const positions = new Map(
    [...ends].map(([partition, { low, high }]) => [partition, Math.max(low, high - last)]),
  );
  const reached = (marks: typeof ends): boolean =>
    [...marks].every(([partition, { high }]) => (positions.get(partition) ?? 0) >= high);
  const isCaughtUp = () => reached(ends);

  let closed = false;
  let readAtMs = Date.now();
  let caught: () => void = () => undefined;
  let failed: (error: unknown) => void = () => undefined;
  const caughtUp = new Promise<void>((resolve, reject) => {
    caught = resolve;
    failed = reject;
  });

  const follow = async () => {
    try {
      if (isCaughtUp()) caught();
      while (!closed) {
        const fetched = await retryRead(
          reader,
          () => reader.fetch(positions),
          () => closed,
        );
        for (const { partition, records, next } of fetched) {
          for (const record of records) {
            await onRecord({ ...record, partition });
            // slow processing of fetched records counts as reading
            readAtMs = Date.now();
          }
          positions.set(partition, next);
        }
        readAtMs = Date.now();
        if (isCaughtUp()) caught();
      }
    } catch (error) {
      failed(error);
      if (!closed) throw error;
    } finally {
      await Promise.all([reader.close(), logEnds.close()]);
    }
  };
  const done = follow();
  return {
    caughtUp,
    done,
    position: () => positions,
    health: (nowMs = Date.now()) => {
      const unreadMs = nowMs - readAtMs;
      return unreadMs > STALLED_AFTER_MS
        ? { ok: false, detail: `${topic} has not been read for ${Math.round(unreadMs / 1000)} s` }
        : { ok: true, detail: `${topic} is followed` };
    },
    upToDate: async () => {
      const now = await newEnds();
      while (!reached(now) && !closed) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    close: async () => {
      closed = true;
      // does not wait for a read that waits for the broker to return
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref())]);
    },
  };
}
