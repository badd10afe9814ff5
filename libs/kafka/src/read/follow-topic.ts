import type { Kafka } from 'kafkajs';
import { LogEnds } from '../consume/log-ends.js';
import { STALLED_AFTER_MS } from '../consume/server-health.js';
import type { RawRecord } from '../records/raw-record.js';
import { LogReader } from './log-reader.js';
import { retryRead } from './retry-read.js';

/** A record and where it lies. */
export interface FollowedRecord extends RawRecord {
  partition: number;
}

/** A topic that is read from its beginning and then for as long as it grows. */
export interface Following {
  /** Everything that was in the topic when following began has been handed over. */
  caughtUp: Promise<void>;
  /** The next offset to read, by partition. */
  position(): ReadonlyMap<number, number>;
  /** Resolves once everything has been handed over that was in the topic when this was asked. */
  upToDate(): Promise<void>;
  /** Unhealthy when the topic has not been read for 20 s: what is known of it may be old. */
  health(nowMs?: number): { ok: boolean; detail: string };
  /** Rejects when following ends other than by `close`: the view is no longer kept. To be watched. */
  done: Promise<void>;
  close(): Promise<void>;
}

const CLOSE_WITHIN_MS = 3_000;

/**
 * Hands every committed record of a topic to `onRecord`, partition by partition in order, for views in memory.
 * Each process sees all of it; no group, no positions kept.
 *
 * @param last begins with the last so many records of each partition, for a view that needs no more
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
            // who takes its time over what was fetched is reading all the while
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
      const silentMs = nowMs - readAtMs;
      return silentMs > STALLED_AFTER_MS
        ? { ok: false, detail: `${topic} has not been read for ${Math.round(silentMs / 1000)} s` }
        : { ok: true, detail: `${topic} is followed` };
    },
    upToDate: async () => {
      const now = await newEnds();
      while (!reached(now) && !closed) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    close: async () => {
      closed = true;
      // a read that waits for the broker to return is not waited for
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref())]);
    },
  };
}
