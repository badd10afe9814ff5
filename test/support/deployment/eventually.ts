import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats a check until it passes.
 * @throws the check's last error when the time is over
 */
export async function eventually<T>(check: () => Promise<T>, withinMs = 60_000): Promise<T> {
  for (const deadline = Date.now() + withinMs; ; await sleep(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
