import { EXIT } from '../exit-code.js';
import { onInterrupt } from '../terminal/interrupt.js';
import type { DemoFlags } from './flags.js';
import { play } from './play.js';
import { Report } from './report.js';
import { setStage } from './stage.js';
import { loadSupport } from './support.js';
import { untilInterrupted } from './wait-until.js';

/** Runs the demo; returns the exit code. */
export async function runDemo(flags: DemoFlags): Promise<number> {
  const interrupt = onInterrupt();
  const support = await loadSupport();
  const report = new Report(flags);
  report.begin();
  const stage = await setStage(support);
  try {
    report.step(`Kafka at ${stage.brokers}, Redis at ${stage.redisUrl}; ingest, billing and console run`);
    const result = await play(flags.seed, support, stage, report, interrupt.signal);
    report.result(result, stage);
    if (!flags.once) await untilInterrupted(interrupt.signal, () => stage.check());
    return result.checks.every(({ ok }) => ok) ? EXIT.ok : EXIT.failed;
  } finally {
    report.clear();
    await stage.clear();
    interrupt.done();
  }
}
