import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ComparisonWithPresent, PresentAndOthers } from '#rating';
import { Problem } from '../problems/problem.js';

/** The time limit; a month of a busy client takes a second or two. */
export const COMPARE_TIMEOUT_MS = 20_000;
const MAX_MEMORY_MB = 512;

/**
 * Compares in worker threads, so that no other request waits, in bounded time and memory. One idle thread is kept, so
 * that the next comparison does not wait for code to be loaded and compiled again.
 */
@Injectable()
export class CompareWorkers implements OnApplicationShutdown {
  private idle: Worker | undefined;

  /** @throws Problem when the time or memory limit is exceeded */
  async compare(terms: PresentAndOthers): Promise<ComparisonWithPresent> {
    const worker = this.idle ?? this.start();
    this.idle = undefined;
    try {
      const compared = await runComparison(worker, terms);
      this.keep(worker);
      return compared;
    } catch (error) {
      void worker.terminate();
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.idle?.terminate();
  }

  private keep(worker: Worker): void {
    if (this.idle) void worker.terminate();
    else this.idle = worker;
  }

  private start(): Worker {
    const worker = new Worker(new URL('./comparison.worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    // A pending result receives the error itself; it is not needed once the result has timed out.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.idle === worker) this.idle = undefined;
    });
    worker.unref();
    return worker;
  }
}

async function runComparison(worker: Worker, terms: PresentAndOthers): Promise<ComparisonWithPresent> {
  const settled = new AbortController();
  const { signal } = settled;
  worker.postMessage(terms);
  try {
    const [compared] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => {
        throw new Error('a comparison ended without a result');
      }),
      sleep(COMPARE_TIMEOUT_MS, undefined, { signal }).then(() => {
        throw tooLong();
      }),
    ])) as [ComparisonWithPresent];
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
    `Not finished within ${COMPARE_TIMEOUT_MS / 1000} s: send fewer contracts, or use contador compare on a file of events`,
  );
