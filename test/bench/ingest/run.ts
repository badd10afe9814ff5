import { setTimeout as sleep } from 'node:timers/promises';
import { readCpuMs } from '../measure/read-cpu.js';
import type { Running } from './contenders.js';
import type { BenchEnvironment } from './environment.js';

/**
 * One contender's run through the journal: events per second, and µs of processor time per event of each
 * server.
 */
export interface Run {
  readonly eventsPerSecond: number;
  readonly nodeMicros: number;
  readonly brokerMicros: number;
  readonly redisMicros: number;
}

const POLL_MS = 25;
const GIVE_UP_MS = 180_000;

interface Sample {
  readonly atMs: number;
  readonly done: number;
  readonly cpuMs: readonly [node: number, broker: number, redis: number];
}

/**
 * Measures from the first processed events (so that start and joining a group do not count) to the last, or
 * for `maxMs`.
 * @throws Error if the contender does not finish
 */
export async function measured(
  environment: BenchEnvironment,
  running: Running,
  events: number,
  maxMs = Infinity,
  onStart: () => unknown = () => undefined,
): Promise<Run> {
  const begunAtMs = performance.now();
  let start: Sample | undefined;
  try {
    for (;;) {
      const done = await running.done();
      const now = performance.now();
      if (done > 0 && !start) {
        start = sampled(environment, running, done);
        await onStart();
      } else if (start && (done >= events || now - start.atMs > maxMs))
        return toRun(start, sampled(environment, running, done));
      if (now - begunAtMs > GIVE_UP_MS) throw new Error(`${done} of ${events} events after ${GIVE_UP_MS} ms`);
      await sleep(POLL_MS);
    }
  } finally {
    await running.stop();
  }
}

function sampled(environment: BenchEnvironment, { pids }: Running, done: number): Sample {
  const node = pids.reduce((sum, pid) => sum + readCpuMs(pid), 0);
  return {
    atMs: performance.now(),
    done,
    cpuMs: [node, readCpuMs(environment.brokerPid), readCpuMs(environment.redisPid)],
  };
}

function toRun(start: Sample, end: Sample): Run {
  const events = end.done - start.done;
  const micros = (index: 0 | 1 | 2): number => (1_000 * (end.cpuMs[index] - start.cpuMs[index])) / events;
  return {
    eventsPerSecond: (1_000 * events) / (end.atMs - start.atMs),
    nodeMicros: micros(0),
    brokerMicros: micros(1),
    redisMicros: micros(2),
  };
}
