import { EXIT } from '../exit-code.js';
import { onInterrupt } from '../terminal/interrupt.js';
import { checkCounters } from './check-counters.js';
import { checkInvoice, checkNumbers } from './check-invoice.js';
import { checkUsage } from './check-usage.js';
import type { DemoFlags } from './flags.js';
import { Month } from './month.js';
import { Report } from './report.js';
import type { DemoResult } from './report.js';
import { setStage } from './stage.js';
import type { Stage } from './stage.js';
import { loadSupport } from './support.js';
import type { Support } from './support.js';
import { untilInterrupted, waitUntil } from './wait-until.js';

/** Runs the demo; returns the exit code. */
export async function runDemo(flags: DemoFlags): Promise<number> {
  const interrupt = onInterrupt();
  const support = await loadSupport();
  const report = new Report(flags);
  report.begin();
  const stage = await setStage(support);
  try {
    report.step(`Kafka at ${stage.brokers}, Redis at ${stage.redisUrl}; ingest, billing and console run`);
    const result = await closeAMonth(flags.seed, support, stage, report, interrupt.signal);
    report.result(result, stage.console.url);
    if (!flags.once) await untilInterrupted(interrupt.signal, () => stage.check());
    return result.checks.every(({ ok }) => ok) ? EXIT.ok : EXIT.failed;
  } finally {
    report.clear();
    await stage.clear();
    interrupt.done();
  }
}

/** The main job, then every figure against the generator's own. */
async function closeAMonth(
  seed: number,
  { demoClients, Traffic, sumOf }: Support,
  stage: Stage,
  report: Report,
  signal: AbortSignal,
): Promise<DemoResult> {
  const now = Date.now();
  const clients = demoClients(now);
  const traffic = new Traffic({ clients: clients.map(({ plan }) => plan), seed, latestMs: now });
  const { tally } = traffic;
  const month = new Month(stage, traffic, report, signal);
  await month.publish();
  const expected = clients.map((client) => client.expected(tally, client.plan));

  for (const { contracts } of clients) {
    for (const contract of contracts) await stage.console.sign(contract);
    tally.take({ kind: 'close' });
  }
  report.step('three contracts signed, one with a change of model; billing closes the month by itself');
  const documents = async () =>
    Promise.all(clients.map(({ plan }) => stage.console.documents(plan.profile.id)));
  const issued = async (): Promise<number> => (await documents()).filter(({ length }) => length > 0).length;
  await waitUntil(clients.length, issued, { what: 'the invoices', signal, check: () => stage.check() });
  report.step('three invoices issued');
  await month.publishLate();

  const byClient = await documents();
  const counters = await stage.console.counters();
  const checks = checkCounters(counters, tally);
  for (const [index, { plan }] of clients.entries()) {
    const usage = await stage.console.usage(plan.profile.id, plan.fromMs, plan.toMs);
    checks.push(checkUsage(plan, usage, tally, sumOf));
    const want = expected[index];
    if (want) checks.push(checkInvoice(plan, byClient[index] ?? [], want));
  }
  const invoices = byClient.flat();
  return { seed, invoices, counters, checks: [...checks, checkNumbers(invoices)] };
}
