import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from '../../support/processes/index.js';
import type { Ran } from '../measure/run-process.js';
import { runProcess } from '../measure/run-process.js';
import type { Spread } from '../measure/spread.js';
import { ratios, measureSpread } from '../measure/spread.js';
import { MODELS, createVersions } from './contracts.js';
import { CLIENT_IDS, writeEvents } from './events.js';

const PARSE = fileURLToPath(new URL('./parse-lines.mjs', import.meta.url));
const CONTADOR = built('contador');

interface Process {
  readonly eventsPerSecond: Spread;
  readonly cpuSeconds: Spread;
  readonly peakMiB: Spread;
}

export interface CommandResult {
  readonly events: number;
  readonly fileMiB: number;
  readonly rate: Process;
  readonly parse: Process;
  /** Times of rate divided by those of parse, run by run. */
  readonly times: { readonly elapsed: Spread; readonly cpu: Spread };
}

/** Measures `contador rate` on a file of events, in turns with merely parsing the same file. */
export async function rateCommand(count: number, rounds: number): Promise<CommandResult> {
  const folder = mkdtempSync(join(tmpdir(), 'contador-bench-'));
  try {
    const [events, contracts] = [join(folder, 'events.ndjson'), join(folder, 'contracts.json')];
    await writeEvents(events, count);
    writeFileSync(contracts, JSON.stringify(createContracts(CLIENT_IDS)));
    const files = ['--contracts', contracts, '--events', events];
    const runs: { rate: Ran; parse: Ran }[] = [];
    for (let round = 0; round < rounds; round++) {
      const parse = await runProcess(PARSE, [events]);
      const rate = await runProcess(CONTADOR, ['rate', ...files, '--period', '2026-03-15']);
      check(count, parse.stdout, rate.stdout);
      runs.push({ parse, rate });
    }
    const [rate, parse] = [runs.map((run) => run.rate), runs.map((run) => run.parse)];
    return {
      events: count,
      fileMiB: statSync(events).size / 2 ** 20,
      ...{ rate: summarizeProcess(count, rate), parse: summarizeProcess(count, parse) },
      times: {
        elapsed: ratios(
          rate.map(({ ms }) => ms),
          parse.map(({ ms }) => ms),
        ),
        cpu: ratios(
          rate.map(({ cpuMs }) => cpuMs),
          parse.map(({ cpuMs }) => cpuMs),
        ),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The models in turn. */
function createContracts(clientIds: readonly string[]): object[] {
  const models = Object.values(MODELS);
  return clientIds.flatMap((clientId, index) =>
    createVersions({ ...models[index % models.length], clientId }),
  );
}

/** @throws Error if not the whole file was read, or not all clients were rated */
function check(events: number, parsed: string, rated: string): void {
  const { documents, counters } = JSON.parse(rated) as {
    documents: unknown[];
    counters: { received: number };
  };
  const counts = { parsed: Number(parsed), received: counters.received, documents: documents.length };
  if (counts.parsed !== events || counts.received !== events || counts.documents !== CLIENT_IDS.length)
    throw new Error(`unexpected counts: ${JSON.stringify(counts)}`);
}

const summarizeProcess = (events: number, runs: readonly Ran[]): Process => ({
  eventsPerSecond: measureSpread(runs.map(({ ms }) => (1_000 * events) / ms)),
  cpuSeconds: measureSpread(runs.map(({ cpuMs }) => cpuMs / 1_000)),
  peakMiB: measureSpread(runs.map(({ peakMiB }) => peakMiB)),
});
