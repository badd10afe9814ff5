import type { LogReader } from './log-reader.js';

const ATTEMPTS = 18;

/** Retries a read after a lost connection or a change of leader; by default gives up after about 30 s. */
export async function retryRead<T>(
  reader: LogReader,
  read: () => Promise<T>,
  givesUp: (attempt: number) => boolean = (attempt) => attempt >= ATTEMPTS,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      if (attempt > 1) await reader.refresh();
      return await read();
    } catch (error) {
      if (isFinal(error) || givesUp(attempt)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(2_000, 100 * 2 ** Math.min(attempt, 6))));
    }
  }
}

/** Waiting does not help a read beyond either end of a log. */
function isFinal(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'type' in error && error.type === 'OFFSET_OUT_OF_RANGE'
  );
}
