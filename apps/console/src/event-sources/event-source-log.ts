import { Injectable } from '@nestjs/common';
import { Connections } from '#connections';
import { LogEnds, followTopic } from '#kafka';
import type { FollowedRecord, Following } from '#kafka';
import { UsageReader } from '#store';
import { ConsoleConfig } from '../config/console-config.js';
import { ContractView } from '../contracts/contract-view.js';
import { LiveService } from '../live/live.service.js';
import type { FollowedLog } from '../logs/followed-log.js';
import { SourceActivityRecorder } from './source-activity-recorder.js';
import { SourceRegistry } from './source-registry.js';
import { SourceWatch } from './source-watch.js';
import { Throttle } from './throttle.js';

const CHECK_INTERVAL_MS = 5_000;
/** Reading rate limit. A reader that falls behind judges sources by the instant it has read to. */
const RECORDS_PER_SECOND = 5_000;

/** Follows the end of the journal and checks every few seconds which event sources are inactive. */
@Injectable()
export class EventSourceLog implements FollowedLog {
  readonly name = 'platforms';
  readonly watch: SourceWatch;
  private readonly recorder: SourceActivityRecorder;
  private readonly throttle = new Throttle(RECORDS_PER_SECOND);
  /** The instant up to which each partition was read, as of the last check. */
  private readUpToMs = new Map<number, number>();
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly connections: Connections,
    private readonly config: ConsoleConfig,
    private readonly ends: LogEnds,
    private readonly live: LiveService,
    registry: SourceRegistry,
    usage: UsageReader,
    contracts: ContractView,
  ) {
    this.recorder = new SourceActivityRecorder(registry, config);
    this.watch = new SourceWatch({
      ...{ registry, usage, atLeastMs: config.inactiveAfterMs },
      versions: (clientId) => contracts.versions(clientId),
      upToMs: (partition) => this.readUpToMs.get(partition) ?? -Infinity,
    });
  }

  /** The append time of the oldest record read; undefined: nothing was read yet. */
  get sinceMs(): number | undefined {
    return this.recorder.sinceMs;
  }

  async follow(): ReturnType<FollowedLog['follow']> {
    const { kafka, topics } = this.connections;
    const onRecord = (record: FollowedRecord): Promise<void> | undefined => {
      this.recorder.record(record);
      return this.throttle.pass();
    };
    const recordsPerPartition = Math.ceil(this.config.sourceRecords / this.config.journalPartitions);
    const following = await followTopic(kafka, topics.journal.name, onRecord, recordsPerPartition);
    void this.run(following);
    const close = (): Promise<void> => {
      this.isClosed = true;
      clearTimeout(this.timer);
      return following.close();
    };
    // At a limited rate this takes a while, in which the console can respond: sources appear as they are read
    return { ...following, caughtUp: Promise.resolve(), close };
  }

  private async run(following: Following): Promise<void> {
    await this.check(following).catch((err: unknown) =>
      this.connections.logger.warn({ err }, 'could not check for inactive platforms'),
    );
    if (!this.isClosed) this.timer = setTimeout(() => void this.run(following), CHECK_INTERVAL_MS);
  }

  private async check(following: Following): Promise<void> {
    const [nowMs, marks] = [Date.now(), await this.ends.all()];
    const position = following.position();
    this.readUpToMs = new Map(
      [...marks].map(([partition, { high }]) => [
        partition,
        this.recorder.upToMs(partition, (position.get(partition) ?? 0) >= high, nowMs),
      ]),
    );
    const before = inactiveKey(this.watch);
    await this.watch.check();
    if (inactiveKey(this.watch) !== before) this.live.publish({ topic: 'platforms' });
  }
}

const inactiveKey = ({ inactive }: SourceWatch): string =>
  JSON.stringify(inactive.map(({ seen: { clientId, source, lastAtMs } }) => [clientId, source, lastAtMs]));
