import { followTopic } from '#kafka';
import type { Following, Kafka, LogEnds } from '#kafka';
import type { ConsoleConfig } from '../config/console-config.js';
import { Throttle } from './throttle.js';
import { SourceRegistry } from './source-registry.js';
import { SourceActivityRecorder } from './source-activity-recorder.js';
import { SourceWatch } from './source-watch.js';
import type { SourceWatchDependencies } from './source-watch.js';
import { EventSourcesService } from './event-sources.service.js';

const CHECK_INTERVAL_MS = 5_000;
/** Reading rate limit. A reader that falls behind judges sources by the instant it has read to. */
const RECORDS_PER_SECOND = 5_000;

interface EventSourcesDependencies extends Pick<SourceWatchDependencies, 'usage' | 'versions'> {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly ends: Pick<LogEnds, 'all'>;
  readonly config: ConsoleConfig;
  /** Called when the set of inactive sources changes. */
  readonly onChange: () => void;
  readonly onFailure: (error: unknown) => void;
}

export interface OpenEventSources {
  readonly service: EventSourcesService;
  readonly watch: SourceWatch;
  readonly following: Following;
  readonly close: () => Promise<void>;
}

/** Follows the end of the journal and checks every few seconds which event sources are inactive. */
export async function openEventSources(dependencies: EventSourcesDependencies): Promise<OpenEventSources> {
  const { kafka, topic, ends, config, usage, versions, onChange, onFailure } = dependencies;
  const [registry, throttle] = [new SourceRegistry(), new Throttle(RECORDS_PER_SECOND)];
  const recorder = new SourceActivityRecorder(registry, config);
  const onRecord = (record: Parameters<SourceActivityRecorder['record']>[0]): Promise<void> | undefined => {
    recorder.record(record);
    return throttle.pass();
  };
  const recordsPerPartition = Math.ceil(config.platformRecords / config.journalPartitions);
  const following = await followTopic(kafka, topic, onRecord, recordsPerPartition);

  let readUpToMs = new Map<number, number>();
  const upToMs = (partition: number): number => readUpToMs.get(partition) ?? -Infinity;
  const watch = new SourceWatch({ registry, usage, versions, upToMs, atLeastMs: config.silentAfterMs });
  const check = async (): Promise<void> => {
    const [nowMs, marks] = [Date.now(), await ends.all()];
    const position = following.position();
    readUpToMs = new Map(
      [...marks].map(([partition, { high }]) => [
        partition,
        recorder.upToMs(partition, (position.get(partition) ?? 0) >= high, nowMs),
      ]),
    );
    const before = namesOf(watch);
    await watch.check();
    if (namesOf(watch) !== before) onChange();
  };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    await check().catch(onFailure);
    if (!stopped) timer = setTimeout(() => void run(), CHECK_INTERVAL_MS);
  };
  void run();
  const close = (): Promise<void> => {
    stopped = true;
    clearTimeout(timer);
    return following.close();
  };
  return {
    service: new EventSourcesService(registry, watch, () => recorder.sinceMs),
    watch,
    following,
    close,
  };
}

const namesOf = ({ inactive }: SourceWatch): string =>
  JSON.stringify(inactive.map(({ seen: { clientId, source, lastAtMs } }) => [clientId, source, lastAtMs]));
