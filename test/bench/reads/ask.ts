import type { TimeRange } from '#usage';
import type { Question } from './questions.js';

/** Responses to one question, which is repeated after each response, from the first request to the last response. */
export interface ResponseTimes extends TimeRange {
  readonly question: string;
  readonly ms: readonly number[];
  /** Size of one response. */
  readonly bytes: number;
  /** The longest time that the console's event loop was blocked meanwhile. */
  readonly loopBlockedMs: number;
}

/** @throws Error at any status but 200 */
export async function ask(url: string, question: Question, runs: number, turn = 0): Promise<ResponseTimes> {
  await loopBlockedMs(url);
  const fromMs = Date.now();
  const ms: number[] = [];
  let bytes = 0;
  const count = Math.max(1, Math.round(runs * question.share));
  for (let run = 0; run < count; run++) {
    const startedAtMs = performance.now();
    bytes = await measureBytes(url + question.path(turn + run), question.body);
    ms.push(performance.now() - startedAtMs);
  }
  const toMs = Date.now();
  return { question: question.name, ms, bytes, loopBlockedMs: await loopBlockedMs(url), fromMs, toMs };
}

async function measureBytes(url: string, body: object | undefined): Promise<number> {
  const response = await fetch(url, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { accept: 'application/json', 'content-type': 'application/json' },
  });
  const { byteLength } = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} responded with ${response.status}`);
  return byteLength;
}

/** Since the last call: Node samples the delay of its event loop every 10 ms. */
async function loopBlockedMs(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return 1_000 * Number(/^nodejs_eventloop_lag_max_seconds(?:\{[^}]*\})? (\S+)$/m.exec(metrics)?.[1]);
}
