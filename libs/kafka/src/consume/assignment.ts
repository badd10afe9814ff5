import type { KafkaLogger } from '../connection/logging.js';
import { backoffMs } from './batch-server-options.js';
import type { LogEnds } from './log-ends.js';
import { PartitionProgress } from './partition-progress.js';
import { decideStart, lostByRetention } from './start-position.js';
import type { StartPosition } from './start-position.js';

/** The consumer's controls that an assignment needs. */
export interface PartitionControl {
  pause(partition: number): void;
  resume(partition: number): void;
  seek(partition: number, offset: number): void;
}

export interface AssignmentDependencies {
  control: PartitionControl;
  logEnds: LogEnds;
  logger: KafkaLogger;
  topic: string;
  clock: () => number;
  positions: (partition: number) => Promise<StartPosition | undefined>;
  storedOffset: ((partition: number) => Promise<number | undefined>) | undefined;
  onStopped: (partition: number, reason: string) => void;
  onRetry: ((partition: number) => void) | undefined;
}

/**
 * The partitions assigned to this member. Each is read only once it has started, that is, once its position in
 * the log is verified.
 *
 * A partition is paused while it is starting: when it is assigned, when its fold failed, and when a batch does
 * not begin at the expected offset. `generation` changes with every assignment: work begun under an earlier one
 * is void.
 */
export class Assignment {
  generation = 0;
  private readonly partitions = new Map<number, PartitionProgress>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;
  private checkingStores = false;

  constructor(private readonly needs: AssignmentDependencies) {}

  get(partition: number): PartitionProgress | undefined {
    return this.partitions.get(partition);
  }

  all(): PartitionProgress[] {
    return [...this.partitions.values()].sort((a, b) => a.partition - b.partition);
  }

  /** Must be called before the first fetch under the new assignment. */
  replace(partitions: readonly number[]): void {
    this.generation++;
    this.clearTimers();
    this.partitions.clear();
    for (const partition of partitions) {
      const progress = new PartitionProgress(partition, this.needs.clock());
      this.partitions.set(partition, progress);
      this.start(progress);
    }
  }

  /** Moves the partition to `start`, or to the position in the fold's own store. */
  start(progress: PartitionProgress, start?: StartPosition): void {
    if (this.closed) return;
    progress.starting = true;
    this.needs.control.pause(progress.partition);
    void this.tryToStart(progress, this.generation, start);
  }

  /** Verifies every log again: after a failed fetch, the topic may have been deleted and re-created. */
  restartIdle(): void {
    for (const progress of this.partitions.values()) {
      if (!progress.starting && !progress.busy && progress.stopped === undefined) this.start(progress);
    }
  }

  /** Retries after a delay, from the stored position; other partitions continue meanwhile. */
  retryLater(progress: PartitionProgress, error: unknown): void {
    if (this.closed) return;
    progress.starting = true;
    this.needs.control.pause(progress.partition);
    progress.failures++;
    const inMs = backoffMs(progress.failures);
    const { partition, failures } = progress;
    this.needs.onRetry?.(partition);
    this.needs.logger.warn(
      { topic: this.needs.topic, partition, failures, inMs, err: error },
      'partition is retried',
    );
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.start(progress);
    }, inMs);
    this.timers.add(timer);
  }

  /** Stops reading the partition until it is assigned again. */
  stop(progress: PartitionProgress, reason: string): void {
    const { partition } = progress;
    this.needs.control.pause(partition);
    progress.stopped = reason;
    this.needs.logger.error({ topic: this.needs.topic, partition, reason }, 'partition stopped');
    this.needs.onStopped(partition, reason);
  }

  /**
   * Fetches the ends of the logs, so that a stalled partition and a log that shrank are noticed without any
   * batch.
   */
  async refresh(): Promise<void> {
    const before = new Map(this.all().map((progress) => [progress, progress.next]));
    const ends = await this.needs.logEnds.all();
    const idle: [progress: PartitionProgress, low: number][] = [];
    for (const [progress, next] of before) {
      const end = ends.get(progress.partition);
      if (!end || this.partitions.get(progress.partition) !== progress || progress.stopped !== undefined)
        continue;
      const isUnchanged = !progress.busy && !progress.starting && progress.next === next;
      if (isUnchanged && next > end.high) this.start(progress);
      else if (isUnchanged && next < end.low) this.stop(progress, lostByRetention(next, end.low));
      else {
        progress.seeHighWatermark(end.high, this.needs.clock());
        if (isUnchanged) idle.push([progress, end.low]);
      }
    }
    void this.checkStores(idle);
  }

  /** Not awaited, and only one at a time: a store that hangs must not hide that records are waiting. */
  private async checkStores(idle: readonly [progress: PartitionProgress, low: number][]): Promise<void> {
    if (this.checkingStores) return;
    this.checkingStores = true;
    for (const [progress, low] of idle) await this.checkStore(progress, low);
    this.checkingStores = false;
  }

  /** A fold that has nothing to do would not notice that its store has lost state. */
  private async checkStore(progress: PartitionProgress, low: number): Promise<void> {
    const { topic, logger, storedOffset } = this.needs;
    if (!storedOffset) return;
    const { partition, position } = progress;
    let stored: number | undefined;
    try {
      stored = (await storedOffset(partition)) ?? low;
    } catch {
      // A store that does not answer is reported by another check.
      return;
    }
    const isIdle = !progress.busy && !progress.starting && progress.stopped === undefined;
    if (!isIdle || progress.position !== position || this.partitions.get(partition) !== progress) return;
    if (stored === position) return;
    logger.warn({ topic, partition, position, stored }, 'the store has another position: folding from there');
    this.start(progress);
  }

  close(): void {
    this.closed = true;
    this.clearTimers();
  }

  private async tryToStart(
    progress: PartitionProgress,
    generation: number,
    start?: StartPosition,
  ): Promise<void> {
    const { control, logEnds, positions } = this.needs;
    const isVoid = () => this.closed || generation !== this.generation;
    try {
      // the ends are fetched after the position, which another member may still be moving
      const stored = start ?? (await positions(progress.partition));
      const ends = await logEnds.read(progress.partition);
      if (isVoid()) return;
      const decision = decideStart(stored, ends);
      if (decision.kind === 'stop') return this.stop(progress, decision.reason);
      progress.verify = decision.verify;
      progress.start(decision.position, decision.seek, ends, stored?.previous?.appendedAtMs);
      control.seek(progress.partition, decision.seek);
      control.resume(progress.partition);
    } catch (error) {
      if (!isVoid()) this.retryLater(progress, error);
    }
  }

  private clearTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
