import type { Shutdown } from '#runtime';

const EVERY_MS = 2_000;

/**
 * Records every two seconds which partitions this process reads, so that a console can distinguish an idle
 * ingest from one that does not run.
 * @param note records it for the current time; its failures are those of a Redis that other checks report
 */
export function noteActivity(note: () => Promise<void>, shutdown: Shutdown): void {
  let pending: Promise<void> | undefined;
  const timer = setInterval(() => {
    pending ??= note()
      .catch(() => undefined)
      .finally(() => (pending = undefined));
  }, EVERY_MS);
  shutdown.add('activity', async () => {
    clearInterval(timer);
    await pending;
  });
}
