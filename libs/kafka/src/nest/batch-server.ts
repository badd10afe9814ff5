import { BaseRpcContext, Server } from '@nestjs/microservices';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import kafkajs from 'kafkajs';
import type { Consumer } from 'kafkajs';
import { lastValueFrom } from 'rxjs';
import { METADATA_MAX_AGE_MS } from '../connection/connection.js';
import { Assignment } from '../consume/assignment.js';
import { BatchFolder } from '../consume/batch-folder.js';
import { DEFAULT_FETCH } from '../consume/batch-server-options.js';
import type { BatchServerOptions } from '../consume/batch-server-options.js';
import { LogEnds } from '../consume/log-ends.js';
import { watchingCoordinator } from '../consume/lost-coordinator.js';
import type { PartitionStatus } from '../consume/partition-progress.js';
import { serverHealth } from '../consume/server-health.js';
import type { ServerHealth } from '../consume/server-health.js';
import { SLICE } from '../consume/slice.js';
import type { Slice, SliceResult } from '../consume/slice.js';

/**
 * A Nest transport that delivers a topic to one handler in slices.
 *
 * The handler folds a slice into a store that keeps the position together with the state, and returns the new
 * position. Kafka's committed offsets are written for lag tools and never read. A slice is never skipped: when
 * the handler fails, the slice is retried from the stored position until it succeeds.
 */
export class BatchServer extends Server implements CustomTransportStrategy {
  /** A handler's failure must reach the transport, which retries the slice. */
  override readonly propagatesEventHandlerErrors = true;

  private readonly clock: () => number;
  private readonly logEnds: LogEnds;
  private readonly assignment: Assignment;
  private readonly consumer: Consumer;
  private joined = false;
  private closing = false;
  private watermarksAt: number;
  private refreshTimer: NodeJS.Timeout | undefined;

  constructor(private readonly options: BatchServerOptions) {
    super();
    const { kafka, topic, groupId, logger, positions, sessionTimeoutMs = 10_000 } = options;
    this.clock = options.clock ?? Date.now;
    this.watermarksAt = this.clock();
    this.logEnds = new LogEnds(kafka, topic);
    this.consumer = kafka.consumer({
      groupId,
      sessionTimeout: sessionTimeoutMs,
      // The group waits this long for a member whose join was cut off, and no member folds meanwhile; kafkajs's
      // default is 60 s.
      rebalanceTimeout: sessionTimeoutMs,
      heartbeatInterval: Math.floor(sessionTimeoutMs / 4),
      allowAutoTopicCreation: false,
      ...DEFAULT_FETCH,
      ...options.fetch,
      metadataMaxAge: METADATA_MAX_AGE_MS,
      partitionAssigners: [
        watchingCoordinator({
          answerWithinMs: Math.floor(sessionTimeoutMs / 2),
          onLost: (err) =>
            logger.warn({ topic, groupId, err }, 'the coordinator of the group is looked up again'),
        }),
      ],
      // a minute, then kafkajs begins again as a new member, and so on; readiness reports it meanwhile
      retry: { retries: 60, maxRetryTime: 1_000 },
    });
    this.assignment = new Assignment({
      control: {
        pause: (partition) => whileRunning(() => this.consumer.pause([{ topic, partitions: [partition] }])),
        resume: (partition) => whileRunning(() => this.consumer.resume([{ topic, partitions: [partition] }])),
        seek: (partition, offset) =>
          whileRunning(() => this.consumer.seek({ topic, partition, offset: String(offset) })),
      },
      logEnds: this.logEnds,
      logger,
      topic,
      clock: this.clock,
      positions,
      storedOffset: options.storedOffset,
      onStopped: (partition, reason) => options.onStopped?.(partition, reason),
      onRetry: options.onRetry,
    });
  }

  /** Joins the group; `callback` receives the error if that fails. */
  listen(callback: (error?: unknown) => void): void {
    this.start().then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  }

  /** Stops fetching, lets the current slices finish, and leaves the group; gives up after `closeTimeoutMs`. */
  async close(): Promise<void> {
    if (this.closing) return;
    this.closing = true;
    clearInterval(this.refreshTimer);
    this.assignment.close();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), this.options.closeTimeoutMs ?? 4_500);
    });
    const left = Promise.all([this.consumer.disconnect(), this.logEnds.close()]).then(() => 'left' as const);
    const outcome = await Promise.race([left, late]);
    clearTimeout(timer);
    this.joined = false;
    if (outcome === 'late')
      this.options.logger.warn({ topic: this.options.topic }, 'left the group without waiting');
  }

  /** Progress of each assigned partition. */
  progress(now = this.clock()): PartitionStatus[] {
    return this.assignment.all().map((progress) => progress.status(now));
  }

  /** The partitions that are being read; none outside the group. */
  reading(): number[] {
    if (!this.joined || this.closing) return [];
    return this.progress().flatMap(({ partition, stopped }) => (stopped === undefined ? [partition] : []));
  }

  /**
   * Unhealthy outside the group, when a partition is stopped, or when one makes no progress for 20 s with
   * records waiting.
   */
  healthy(now = this.clock()): ServerHealth {
    const { joined, watermarksAt } = this;
    return serverHealth({ joined, watermarksAt, partitions: this.assignment.all() }, now);
  }

  on(): never {
    throw new Error('BatchServer has no events; use the options onStopped and onCrash');
  }

  unwrap(): never {
    throw new Error('BatchServer does not expose its consumer: the store owns the positions');
  }

  private async start(): Promise<void> {
    const { consumer } = this;
    const {
      topic,
      partitionsConsumedConcurrently = 4,
      sliceRecords = 1000,
      sessionTimeoutMs = 10_000,
    } = this.options;
    this.watch();
    const folder = new BatchFolder({
      assignment: this.assignment,
      logEnds: this.logEnds,
      fold: this.dispatcher(),
      sliceRecords,
      heartbeatMs: Math.floor(sessionTimeoutMs / 4),
      clock: this.clock,
      isClosing: () => this.closing,
      onSlice: this.options.onSlice,
    });
    await consumer.connect();
    // fromBeginning: should kafkajs ever fall back to a default, repeated records are noticed, missing ones are
    // not
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently,
      eachBatch: (payload) => folder.fold(payload),
    });
    this.refreshTimer = setInterval(() => void this.refresh(), this.options.watermarkIntervalMs ?? 3_000);
  }

  private watch(): void {
    const { consumer } = this;
    const { topic } = this.options;
    const { CRASH, FETCH, FETCH_START, GROUP_JOIN, REBALANCING, START_BATCH_PROCESS } = consumer.events;
    // kafkajs emits synchronously: the partitions are paused before the first fetch under the new assignment
    consumer.on(GROUP_JOIN, ({ payload }) => {
      this.joined = true;
      this.watermarksAt = this.clock();
      const partitions = payload.memberAssignment[topic] ?? [];
      this.options.logger.info({ topic, partitions }, 'partitions assigned');
      this.assignment.replace(partitions);
    });
    consumer.on(REBALANCING, () => {
      this.joined = false;
    });
    // a second FETCH_START without a FETCH in between means that the fetch failed
    const fetching = new Set<number>();
    consumer.on(FETCH_START, ({ payload: { nodeId } }) => {
      if (fetching.has(nodeId)) this.assignment.restartIdle();
      fetching.add(nodeId);
    });
    consumer.on(FETCH, ({ payload: { nodeId } }) => void fetching.delete(nodeId));
    // batches of control records only never reach eachBatch but have been read
    consumer.on(START_BATCH_PROCESS, ({ payload: { partition, batchSize, lastOffset } }) => {
      const progress = this.assignment.get(partition);
      if (batchSize === 0 && progress && !progress.starting)
        progress.noteRead(Number(lastOffset) + 1, this.clock());
    });
    consumer.on(CRASH, ({ payload: { error, restart } }) => {
      if (this.closing) return;
      this.joined = false;
      if (restart) {
        // such as a coordinator that is still loading: kafkajs rejoins, and every partition is started again
        this.options.logger.warn({ topic, err: error }, 'the consumer restarts');
        return;
      }
      this.options.logger.error({ topic, err: error }, 'the consumer crashed');
      (this.options.onCrash ?? exit)(error);
    });
  }

  private async refresh(): Promise<void> {
    try {
      await this.assignment.refresh();
      this.watermarksAt = this.clock();
    } catch (error) {
      this.options.logger.warn({ topic: this.options.topic, err: error }, 'the ends of the log are unknown');
    }
  }

  private dispatcher(): (slice: Slice) => Promise<SliceResult> {
    const { topic, pattern = SLICE } = this.options;
    const handler = this.getHandlerByPattern(pattern) ?? this.getHandlerByPattern(topic);
    if (!handler)
      throw new Error(
        `no handler for the slices of ${topic}: expected @SliceHandler() or @EventPattern('${pattern}')`,
      );
    return async (slice) => {
      const returned: unknown = await handler(slice, new BaseRpcContext([slice]));
      const result: unknown = await lastValueFrom(this.transformToObservable(returned));
      if (!isSliceResult(result)) throw new Error(`the handler of ${topic} did not return a position`);
      return result;
    };
  }
}

/**
 * Between a crash and the restart, and after the end, kafkajs has no running consumer to control and throws.
 * Nothing is read then either, and a new assignment starts every partition again.
 */
function whileRunning(control: () => void): void {
  try {
    control();
  } catch (error) {
    if (!(error instanceof kafkajs.KafkaJSNonRetriableError)) throw error;
  }
}

function isSliceResult(result: unknown): result is SliceResult {
  return (
    typeof result === 'object' &&
    result !== null &&
    'position' in result &&
    Number.isSafeInteger(result.position)
  );
}

function exit(): void {
  process.exit(1);
}
