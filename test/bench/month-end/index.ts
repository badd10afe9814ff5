import { randomUUID } from 'node:crypto';
import { connectRedis } from '#store';
import { DAY_MS } from '#usage';
import { Deployment } from '../../support/deployment/index.js';
import { services } from '../../support/services/index.js';
import { readCpuMs } from '../measure/read-cpu.js';
import { machine } from '../measure/machine.js';
import type { Page } from '../report/write-page.js';
import { earlierMonth } from './contracts.js';
import { listCalls } from './events.js';
import { Invoices } from './invoices.js';
import { LiveTraffic } from './live-traffic.js';
import { closeMonth, signDue } from './month-end.js';
import type { MonthEndOptions } from './options.js';
import { Positions } from './positions.js';
import { monthEndPlot, monthEndText } from './report.js';
import { monthEndRun } from './run.js';
import type { MonthEndRun } from './run.js';

const PARTITIONS = 12;
/** Time with live traffic alone, before the month end. */
const BEFORE_MS = 15_000;

/** Measures a month end of many clients on real servers and processes, under constant live traffic. */
export async function benchMonthEnd(log: (text: string) => void, options: MonthEndOptions): Promise<Page> {
  const before = machine();
  const running = await services.start();
  const prefix = `bench-${randomUUID().slice(0, 8)}.`;
  const place = { brokers: running.kafka.brokers, redisUrl: running.redis.url, prefix };
  const deployment = new Deployment(place, {
    CONTADOR_JOURNAL_PARTITIONS: String(PARTITIONS),
    CONTADOR_LATE_WINDOW: `P${31 * (options.runs + 2)}D`,
  });
  const redis = connectRedis(place.redisUrl, () => undefined);
  const positions = new Positions(redis, prefix, PARTITIONS);
  const clientIds = Array.from({ length: options.clients }, (_, index) => `client-${index + 1}`);
  const invoices = new Invoices(deployment.kafka, deployment.topics.invoices);
  try {
    const apps = { billing: deployment.app('billing'), ingest: deployment.app('ingest') };
    await Promise.all(Object.values(apps).map((app) => app.start()));
    await invoices.follow();
    const pids = (): Record<string, number | undefined> => ({
      ...{ billing: apps.billing.pid, ingest: apps.ingest.pid },
      ...{ Kafka: running.kafka.pid, Redis: running.redis.pid },
    });
    const cpu = (): Record<string, number> =>
      Object.fromEntries(
        Object.entries(pids()).map(([name, pid]) => [name, pid === undefined ? NaN : readCpuMs(pid)]),
      );
    const world = { deployment, positions, invoices, clientIds, cpu };
    const runs: MonthEndRun[] = [];
    for (let run = 1; run <= options.runs; run++) {
      const month = earlierMonth(Date.now(), options.runs + 1 - run);
      log(`month ${run} of ${options.runs}: ${options.events} events of ${options.clients} clients`);
      await deployment.publish(listCalls(clientIds, month, options.events));
      await deployment.folded(DAY_MS);
      log('signing contracts, then live traffic alone');
      const dueAtMs = await signDue(world, run, month, BEFORE_MS);
      const live = new LiveTraffic(
        ...([deployment.kafka, deployment.topics.journal, positions, clientIds, options.live] as const),
      );
      live.start();
      const closed = await closeMonth(world, dueAtMs);
      await live.stop();
      runs.push(monthEndRun(closed, live.delays));
      log(`closed and invoiced in ${((runs.at(-1)?.ms ?? 0) / 1_000).toFixed(1)} s`);
    }
    invoices.check();
    const result = { machine: before, options, runs };
    return {
      name: 'month-end',
      figures: result,
      text: monthEndText(result),
      plots: { 'month-end': monthEndPlot(result) },
    };
  } finally {
    await invoices.close();
    redis.disconnect();
    await deployment.stop();
    await running.stop();
  }
}
