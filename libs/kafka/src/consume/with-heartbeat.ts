/**
 * Sends heartbeats while `work` lasts, so that a slow store does not cost the member its partitions. A failed
 * heartbeat is not reported here: the next one, between slices, fails in the same way.
 */
export async function withHeartbeat<T>(
  work: Promise<T>,
  heartbeat: () => Promise<void>,
  everyMs: number,
): Promise<T> {
  const timer = setInterval(() => void heartbeat().catch(() => undefined), everyMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
