import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Problem } from '../problems/problem.js';
import type { Compared, CompareTask } from './compare-task.js';

/** A month of a busy client takes a second or two. */
export const COMPARE_WITHIN_MS = 20_000;
const MOST_MEMORY_MB = 512;

/**
 * Compares in threads of their own, so that nobody else waits meanwhile, in bounded time and memory. One is kept for
 * the next comparison, which need not wait until code is loaded and compiled again.
 */
export class CompareWorkers {
  private idle: Worker | undefined;

  /** @throws Problem when time or memory is not enough */
  async compare(task: CompareTask): Promise<Compared> {
    const worker = this.idle ?? this.start();
    this.idle = undefined;
    try {
      const compared = await answerOf(worker, task);
      this.keep(worker);
      return compared;
    } catch (error) {
      void worker.terminate();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.idle?.terminate();
  }

  private keep(worker: Worker): void {
    if (this.idle) void worker.terminate();
    else this.idle = worker;
  }

  private start(): Worker {
    const worker = new Worker(new URL('./comparison.worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    // who waits for an answer hears of it; of one that came too late nobody need
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.idle === worker) this.idle = undefined;
    });
    worker.unref();
    return worker;
  }
}

async function answerOf(worker: Worker, task: CompareTask): Promise<Compared> {
  const settled = new AbortController();
  const { signal } = settled;
  worker.postMessage(task);
  try {
    const [compared] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => {
        throw new Error('a comparison ended without a result');
      }),
      sleep(COMPARE_WITHIN_MS, undefined, { signal }).then(() => {
        throw tooLong();
      }),
    ])) as [Compared];
    return compared;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : error;
  } finally {
    settled.abort();
  }
}

const tooLong = (): Problem =>
  new Problem(
    'comparing-takes-too-long',
    `Not done in ${COMPARE_WITHIN_MS / 1000} s: send fewer contracts, or use contador compare on a file of events`,
  );
