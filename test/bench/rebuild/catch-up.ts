import { setTimeout as sleep } from 'node:timers/promises';
import { batchBySize, createProducer } from '#kafka';
import { events, first } from '../ingest/events.js';
import { PARTITIONS, PREFIX } from '../ingest/environment.js';
import type { BenchEnvironment } from '../ingest/environment.js';
import { LiveTraffic } from '../month-end/live-traffic.js';
import { Positions } from '../month-end/positions.js';

export const DOWN_MINUTES = 10;
const CLIENT_IDS = Array.from({ length: 1_000 }, (_, index) => `client-${index + 1}`);
const POLL_MS = 200;
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
export async function measureCatchUp(environment: BenchEnvironment, perSecond: number): Promise<CatchUp> {
  await environment.redis.flushall();
  const before = environment.ingest();
  await before.start();
  await folded(environment);
  await before.kill('SIGKILL');

  const backlog = DOWN_MINUTES * 60 * perSecond;
  const producer = createProducer(environment.kafka);
  for (const batch of batchBySize(first(backlog, events(Date.now(), 3))))
    await producer.send(environment.journal, batch);
  await producer.close();

  const positions = new Positions(environment.redis, PREFIX, PARTITIONS);
  const live = new LiveTraffic(environment.kafka, environment.journal, positions, CLIENT_IDS, perSecond);
  const app = environment.ingest();
  try {
    live.start();
    const startedAtMs = performance.now();
    const [lags] = await Promise.all([watched(environment, startedAtMs), app.start()]);
    await live.stop();
    return { perSecond, backlog, ...lags };
  } finally {
    await app.stop();
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Ingest has caught up once all events appended at one check are folded at the next. */
async function watched(
  environment: BenchEnvironment,
  startedAtMs: number,
): Promise<Pick<CatchUp, 'firstMs' | 'caughtUpMs' | 'eventsPerSecond' | 'lags'>> {
  const foldedBefore = await environment.folded();
  const lags: LagPoint[] = [];
  let firstMs: number | undefined;
  let caughtUp: { ms: number; folded: number } | undefined;
  let endsBefore: number[] = [];
  for (;;) {
    const ends = await environment.ends();
    const positions = await environment.positions();
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
    await sleep(POLL_MS);
  }
}

async function folded(environment: BenchEnvironment): Promise<void> {
  const ends = sum(await environment.ends());
  while ((await environment.folded()) < ends) await sleep(POLL_MS);
}
