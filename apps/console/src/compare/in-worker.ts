import { Worker } from 'node:worker_threads';
import { Problem } from '../problems/problem.js';
import type { Compared, CompareTask } from './compare-task.js';

/** A month of a busy client takes some seconds. */
export const COMPARE_WITHIN_MS = 20_000;
const MOST_MEMORY_MB = 512;

/**
 * Compares in a thread of its own, so that nobody else waits meanwhile, in bounded time and memory.
 * @throws Problem when that is not enough
 */
export function compareInWorker(task: CompareTask): Promise<Compared> {
  const worker = new Worker(new URL('./comparison.worker.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<Compared>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLong()), COMPARE_WITHIN_MS);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : error),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('a comparison ended without a result'));
    });
  }).finally(() => worker.terminate());
}

const tooLong = (): Problem =>
  new Problem(
    'comparing-takes-too-long',
    `Not done in ${COMPARE_WITHIN_MS / 1000} s: send fewer contracts, or use contador compare on a file of events`,
  );
