import type { Batch, EachBatchPayload } from 'kafkajs';
import { fingerprint } from '../records/fingerprint.js';
import { rawRecord } from '../records/raw-record.js';
import type { RawRecord } from '../records/raw-record.js';
import type { Assignment } from './assignment.js';
import { withHeartbeat } from './with-heartbeat.js';
import type { LogEnds } from './log-ends.js';
import type { PartitionProgress } from './partition-progress.js';
import { endOffset, sliceBatch } from './slice.js';
import type { Slice, SliceReport, SliceResult } from './slice.js';
import { OTHER_JOURNAL, isSameRecord, lostByRetention } from './start-position.js';

export interface BatchFolderDependencies {
  assignment: Assignment;
  logEnds: LogEnds;
  fold: (slice: Slice) => Promise<SliceResult>;
  sliceRecords: number;
  heartbeatMs: number;
  clock: () => number;
  isClosing: () => boolean;
  onSlice: ((report: SliceReport) => void) | undefined;
}

/**
 * Folds one fetched batch, slice by slice, and decides after each slice where the partition continues.
 *
 * It throws only errors of kafkajs itself (a heartbeat or commit that reports a rebalance): kafkajs then
 * rejoins the group, and the new assignment starts every partition again.
 */
export class BatchFolder {
  constructor(private readonly needs: BatchFolderDependencies) {}

  async fold(payload: EachBatchPayload): Promise<void> {
    const progress = this.needs.assignment.get(payload.batch.partition);
    // kafkajs may still deliver records that it fetched before the partition was lost or paused
    if (!progress || progress.starting || progress.busy || progress.stopped !== undefined) return;
    progress.busy = true;
    try {
      await this.foldBatch(payload, progress);
    } finally {
      progress.busy = false;
    }
  }

  private async foldBatch(payload: EachBatchPayload, progress: PartitionProgress): Promise<void> {
    const { batch } = payload;
    const { assignment, clock } = this.needs;
    const generation = assignment.generation;
    if (!(await this.beginsWhereExpected(batch, progress)) || generation !== assignment.generation) return;
    const records = this.verified(batch.messages.map(rawRecord), progress);
    if (!records) return assignment.stop(progress, OTHER_JOURNAL);

    progress.seeHighWatermark(Number(batch.highWatermark), clock());
    const from = progress.position;
    const whole = await this.foldRecords(payload, progress, records, generation);
    if (generation !== assignment.generation) return;
    if (whole) {
      // if a batch ends in control records, kafkajs continues after these
      payload.resolveOffset(batch.lastOffset());
      progress.noteRead(Number(batch.lastOffset()) + 1, clock());
    }
    if (progress.position !== from) await commit(payload, progress.position);
  }

  /** Returns whether all of the batch is folded and reading continues after it. */
  private async foldRecords(
    payload: EachBatchPayload,
    progress: PartitionProgress,
    records: readonly RawRecord[],
    generation: number,
  ): Promise<boolean> {
    const { assignment, clock, fold, heartbeatMs, isClosing, onSlice, sliceRecords } = this.needs;
    const { topic, partition } = payload.batch;
    for (const slice of sliceBatch(records, sliceRecords)) {
      await payload.heartbeat();
      if (isClosing() || generation !== assignment.generation) return false;
      progress.noteNext(slice[0] as RawRecord);
      const begunAt = clock();
      const report = (outcome: SliceReport['outcome']): void =>
        onSlice?.({ partition, records: slice.length, seconds: (clock() - begunAt) / 1000, outcome });
      let result: SliceResult;
      try {
        const { position, highWatermark } = progress;
        const work = fold({ topic, partition, position, records: slice, highWatermark });
        result = await withHeartbeat(work, () => payload.heartbeat(), heartbeatMs);
      } catch (error) {
        report('failed');
        if (generation === assignment.generation) assignment.retryLater(progress, error);
        return false;
      }
      report(result.position === endOffset(slice) ? 'folded' : 'refused');
      if (generation !== assignment.generation) return false;
      if (result.position !== endOffset(slice)) {
        assignment.start(progress, { offset: result.position });
        return false;
      }
      progress.advance(result.position, slice[slice.length - 1]?.appendedAtMs ?? 0, clock());
      payload.resolveOffset(String(result.position - 1));
    }
    return true;
  }

  /**
   * Offsets may be missing because control records, aborted transactions or compaction left gaps, or because
   * kafkajs fell back to the log's start. Only the log's own start distinguishes lost records from a gap.
   */
  private async beginsWhereExpected(batch: Batch, progress: PartitionProgress): Promise<boolean> {
    const first = Number(batch.firstOffset());
    if (first === progress.next) return true;
    const { assignment, logEnds } = this.needs;
    if (first < progress.next) {
      assignment.start(progress);
      return false;
    }
    try {
      const { low } = await logEnds.read(batch.partition);
      if (low <= progress.next) return true;
      assignment.stop(progress, lostByRetention(progress.next, low));
    } catch (error) {
      assignment.retryLater(progress, error);
    }
    return false;
  }

  /** The records to fold, without the previous record that was read for verification; undefined if that failed. */
  private verified(records: RawRecord[], progress: PartitionProgress): RawRecord[] | undefined {
    const seen = progress.verify;
    if (!seen) return records;
    const found = records[0];
    if (!isSameRecord(seen, found && { ...found, fingerprint: fingerprint(found) })) return undefined;
    progress.verify = undefined;
    return records.slice(1);
  }
}

/** Only for lag tools: positions are never read back from committed offsets. */
function commit(payload: EachBatchPayload, position: number): Promise<void> {
  const { topic, partition } = payload.batch;
  const partitions = [{ partition, offset: String(position) }];
  return payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions }] });
}
