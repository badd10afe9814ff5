import { EXIT } from '../exit-code.js';
import { onInterrupt } from '../terminal/interrupt.js';
import type { DemoFlags } from './flags.js';
import { continueLive } from './continue-live.js';
import { openPage } from './open-page.js';
import { play } from './play.js';
import { Report } from './report.js';
import { setStage } from './stage.js';
import { loadSupport } from './support.js';

/** Runs the demo; returns the exit code. */
export async function runDemo(flags: DemoFlags): Promise<number> {
  const interrupt = onInterrupt();
  const support = await loadSupport();
  const report = new Report(flags);
  report.begin();
  const stage = await setStage(support);
  try {
    report.step(`Kafka at ${stage.brokers}, Redis at ${stage.redisUrl}; ingest and console are running`);
    if (!flags.once && !flags.json) {
      report.page(stage);
      openPage(stage.console.url);
    }
    const result = await play(flags, support, stage, report, interrupt.signal);
    report.result(result, stage);
    if (!flags.once) {
      const now = Date.now();
      const traffic = support.liveTraffic(support.demoClients(now), flags.seed, now);
      await continueLive(traffic, stage, interrupt.signal);
    }
    return result.checks.every(({ ok }) => ok) ? EXIT.ok : EXIT.failed;
  } finally {
    report.clear();
    await stage.clear();
    interrupt.done();
  }
}
