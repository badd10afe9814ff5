import { setTimeout as sleep } from 'node:timers/promises';
import { batchBySize, createProducer } from '#kafka';
import { events, first } from '../ingest/events.js';
import { PARTITIONS, PREFIX } from '../ingest/place.js';
import type { Place } from '../ingest/place.js';
import { LiveTraffic } from '../month-end/live-traffic.js';
import { Positions } from '../month-end/positions.js';

export const DOWN_MINUTES = 10;
const CLIENT_IDS = Array.from({ length: 1_000 }, (_, index) => `client-${index + 1}`);
const LOOK_MS = 200;
/** Time after the catch-up that the plot shows. */
const AFTER_MS = 3_000;
const GIVE_UP_MS = 300_000;

/** The lag of ingest at a time after its start. */
export interface LagPoint {
  readonly ms: number;
  readonly lag: number;
}

export interface CatchUp {
  readonly perSecond: number;
  /** Unfolded events at the start of ingest. */
  readonly backlog: number;
  /** From the start of the process to the first folded events, and until no event waited. */
  readonly firstMs: number;
  readonly caughtUpMs: number;
  /** Between the two. */
  readonly eventsPerSecond: number;
  readonly lags: readonly LagPoint[];
}

/**
 * Measures ingest after a pause of ten minutes with `perSecond` events per second, which continue during the
 * catch-up. The measurement does not wait ten minutes: their events are appended in one go.
 */
export async function measureCatchUp(place: Place, perSecond: number): Promise<CatchUp> {
  await place.redis.flushall();
  const before = place.ingest();
  await before.start();
  await folded(place);
  await before.kill('SIGKILL');

  const backlog = DOWN_MINUTES * 60 * perSecond;
  const producer = createProducer(place.kafka);
  for (const batch of batchBySize(first(backlog, events(Date.now(), 3))))
    await producer.send(place.journal, batch);
  await producer.close();

  const positions = new Positions(place.redis, PREFIX, PARTITIONS);
  const live = new LiveTraffic(place.kafka, place.journal, positions, CLIENT_IDS, perSecond);
  const app = place.ingest();
  try {
    live.start();
    const startedAtMs = performance.now();
    const [lags] = await Promise.all([watched(place, startedAtMs), app.start()]);
    await live.stop();
    return { perSecond, backlog, ...lags };
  } finally {
    await app.stop();
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Ingest has caught up once all events appended at one check are folded at the next. */
async function watched(
  place: Place,
  startedAtMs: number,
): Promise<Pick<CatchUp, 'firstMs' | 'caughtUpMs' | 'eventsPerSecond' | 'lags'>> {
  const foldedBefore = await place.folded();
  const lags: LagPoint[] = [];
  let firstMs: number | undefined;
  let caughtUp: { ms: number; folded: number } | undefined;
  let endsBefore: number[] = [];
  for (;;) {
    const ends = await place.ends();
    const positions = await place.positions();
    const ms = performance.now() - startedAtMs;
    const all = sum(positions);
    lags.push({ ms, lag: Math.max(0, sum(ends) - all) });
    if (all > foldedBefore) firstMs ??= ms;
    const isUpToDate =
      endsBefore.length > 0 &&
      positions.every((position, partition) => position >= (endsBefore[partition] ?? 0));
    if (isUpToDate) caughtUp ??= { ms, folded: all - foldedBefore };
    if (caughtUp && ms > caughtUp.ms + AFTER_MS) {
      const seconds = (caughtUp.ms - (firstMs ?? 0)) / 1_000;
      return {
        firstMs: firstMs ?? 0,
        caughtUpMs: caughtUp.ms,
        eventsPerSecond: caughtUp.folded / seconds,
        lags,
      };
    }
    if (ms > GIVE_UP_MS) throw new Error(`${lags.at(-1)?.lag} events still wait after ${GIVE_UP_MS} ms`);
    endsBefore = ends;
    await sleep(LOOK_MS);
  }
}

async function folded(place: Place): Promise<void> {
  const ends = sum(await place.ends());
  while ((await place.folded()) < ends) await sleep(LOOK_MS);
}
