import type { Shutdown } from '#runtime';

const EVERY_MS = 2_000;

/**
 * Notes every two seconds which partitions this process reads, so that a console can tell an ingest with nothing to do
 * from one that does not run.
 * @param note of now; its failures are those of a Redis that other checks report
 */
export function noteActivity(note: () => Promise<void>, shutdown: Shutdown): void {
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= note()
      .catch(() => undefined)
      .finally(() => (underWay = undefined));
  }, EVERY_MS);
  shutdown.add('activity', async () => {
    clearInterval(timer);
    await underWay;
  });
}
