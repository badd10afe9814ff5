import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectRedis } from '#store';
import { Deployment } from '../../support/deployment/index.js';
import { services } from '../../support/services/index.js';
import { machine } from '../measure/machine.js';
import { percentiles } from '../measure/percentiles.js';
import { LiveTraffic } from '../month-end/live-traffic.js';
import { Positions } from '../month-end/positions.js';
import { MODELS, createVersions } from '../rating/contracts.js';
import type { Page } from '../report/write-page.js';
import { ask } from './ask.js';
import type { ResponseTimes } from './ask.js';
import { MONTH_CLIENT, YEAR_CLIENT, readsHistory } from './history.js';
import type { ReadsOptions } from './options.js';
import { listQuestions } from './questions.js';
import type { Question } from './questions.js';
import { readsPlot, readsText } from './report.js';
import { compareResponses } from './run.js';

const PARTITIONS = 12;
const HOUR_MS = 3_600_000;
/** Time with live traffic alone, before the first question. */
const BEFORE_MS = 15_000;
/** Requests before the measurement: the first ones run code that is not compiled yet. */
const WARM_UP = 3;

/**
 * Measures the console's response times over a year of many clients: idle, and while ingest folds live
 * events.
 */
export async function benchReads(log: (text: string) => void, options: ReadsOptions): Promise<Page> {
  const before = machine();
  const running = await services.start();
  const place = {
    brokers: running.kafka.brokers,
    redisUrl: running.redis.url,
    prefix: `bench-${randomUUID().slice(0, 8)}.`,
  };
  const deployment = new Deployment(place, {
    CONTADOR_JOURNAL_PARTITIONS: String(PARTITIONS),
    CONTADOR_LATE_WINDOW: 'P400D',
    CONTADOR_REQUEST_LIMIT: '1000000',
  });
  const redis = connectRedis(place.redisUrl, () => undefined);
  const positions = new Positions(redis, place.prefix, PARTITIONS);
  const history = readsHistory(options, Date.now());
  try {
    await deployment.start('ingest');
    log(`a year of ${options.clients} clients`);
    await deployment.publish(history.records());
    await deployment.folded(HOUR_MS);
    log('their last month is closed');
    const clientIds = [...history.clientIds, YEAR_CLIENT, MONTH_CLIENT];
    const model = MODELS['mixed, capacity'];
    const effectiveFrom = new Date(history.month.fromMs).toISOString();
    await deployment.sign(
      clientIds.flatMap((clientId) =>
        createVersions({
          ...(clientId === MONTH_CLIENT ? model : MODELS['per event']),
          ...{ clientId, effectiveFrom },
        }),
      ),
    );
    await deployment.start('billing');
    const documents = await deployment.documents(clientIds.length);
    const app = deployment.app('console');
    await app.start();

    const questions = listQuestions(history, documents);
    log('requests without other load');
    for (const question of questions) await ask(app.url, question, WARM_UP / question.share);
    const idle = await all(app.url, questions, options.runs, WARM_UP);

    log(`requests with ${options.live} events a second`);
    const live = new LiveTraffic(
      ...([deployment.kafka, deployment.topics.journal, positions, clientIds, options.live] as const),
    );
    live.start();
    await sleep(BEFORE_MS);
    const askedAtMs = Date.now();
    const loaded = await all(app.url, questions, options.runs, WARM_UP + options.runs);
    const askedUntilMs = Date.now();
    await live.stop();

    const result = {
      ...{ machine: before, options, events: history.counts },
      before: percentiles(live.delays.filter(({ atMs }) => atMs < askedAtMs)),
      during: percentiles(live.delays.filter(({ atMs }) => atMs >= askedAtMs && atMs < askedUntilMs)),
      questions: idle.flatMap((alone, index) => {
        const amid = loaded[index];
        return amid ? [compareResponses(alone, amid, live.delays)] : [];
      }),
    };
    return {
      ...{ name: 'reads', figures: result, text: readsText(result) },
      plots: { reads: readsPlot(result) },
    };
  } finally {
    redis.disconnect();
    await deployment.stop();
    await running.stop();
  }
}

async function all(
  url: string,
  questions: readonly Question[],
  runs: number,
  turn: number,
): Promise<ResponseTimes[]> {
  const times: ResponseTimes[] = [];
  for (const question of questions) times.push(await ask(url, question, runs, turn));
  return times;
}
