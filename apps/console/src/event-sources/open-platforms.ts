import { followTopic } from '#kafka';
import type { Following, Kafka, LogEnds } from '#kafka';
import type { ConsoleConfig } from '../config/console-config.js';
import { Throttle } from './throttle.js';
import { SourceRegistry } from './source-registry.js';
import { SourceActivityRecorder } from './source-activity-recorder.js';
import { SourceWatch } from './source-watch.js';
import type { SourceWatchDependencies } from './source-watch.js';
import { EventSourcesService } from './event-sources.service.js';

const LOOK_EVERY_MS = 5_000;
/** So many records are read at most, whatever comes in: who falls behind judges by when it has read up to. */
const PER_SECOND = 5_000;

interface OpenWith extends Pick<SourceWatchDependencies, 'usage' | 'versions'> {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly ends: Pick<LogEnds, 'all'>;
  readonly config: ConsoleConfig;
  /** Told when other platforms are silent than before. */
  readonly onChange: () => void;
  readonly onFailure: (error: unknown) => void;
}

export interface OpenPlatforms {
  readonly desk: EventSourcesService;
  readonly watch: SourceWatch;
  readonly following: Following;
  readonly close: () => Promise<void>;
}

/** Listens to the end of the journal, and looks every few seconds who is silent. */
export async function openPlatforms(needs: OpenWith): Promise<OpenPlatforms> {
  const { kafka, topic, ends, config, usage, versions, onChange, onFailure } = needs;
  const [book, throttle] = [new SourceRegistry(), new Throttle(PER_SECOND)];
  const ear = new SourceActivityRecorder(book, config);
  const hear = (record: Parameters<SourceActivityRecorder['record']>[0]): Promise<void> | undefined => {
    ear.record(record);
    return throttle.pass();
  };
  const last = Math.ceil(config.platformRecords / config.journalPartitions);
  const following = await followTopic(kafka, topic, hear, last);

  let reach = new Map<number, number>();
  const upToMs = (partition: number): number => reach.get(partition) ?? -Infinity;
  const watch = new SourceWatch({ book, usage, versions, upToMs, atLeastMs: config.silentAfterMs });
  const look = async (): Promise<void> => {
    const [nowMs, marks] = [Date.now(), await ends.all()];
    const position = following.position();
    reach = new Map(
      [...marks].map(([partition, { high }]) => [
        partition,
        ear.upToMs(partition, (position.get(partition) ?? 0) >= high, nowMs),
      ]),
    );
    const before = namesOf(watch);
    await watch.look();
    if (namesOf(watch) !== before) onChange();
  };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const turn = async (): Promise<void> => {
    await look().catch(onFailure);
    if (!stopped) timer = setTimeout(() => void turn(), LOOK_EVERY_MS);
  };
  void turn();
  const close = (): Promise<void> => {
    stopped = true;
    clearTimeout(timer);
    return following.close();
  };
  return { desk: new EventSourcesService(book, watch, () => ear.sinceMs), watch, following, close };
}

const namesOf = ({ silent }: SourceWatch): string =>
  JSON.stringify(silent.map(({ heard: { clientId, source, lastAtMs } }) => [clientId, source, lastAtMs]));
