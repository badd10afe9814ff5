/**
 * `npm run bench [-- part…]`: measures, prints and writes docs/benchmarks; with `--quick` less and less exactly, and
 * prints only. Runs in the root of the repository.
 */
import { parseArgs } from 'node:util';
import { benchIngest } from './ingest/index.js';
import { benchMonthEnd } from './month-end/index.js';
import { monthEndOptions } from './month-end/options.js';
import { benchRating } from './rating/index.js';
import type { Page } from './report/write-page.js';
import { writePage } from './report/write-page.js';

type Bench = (say: (text: string) => void, isQuick: boolean) => Promise<Page>;

const size = { type: 'string' } as const;
const { positionals: named, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    ...{ clients: size, events: size, live: size, runs: size },
  },
});
const { quick: isQuick, ...sizes } = values;

const PARTS: Readonly<Record<string, Bench>> = {
  ingest: benchIngest,
  'month-end': (say, quick) => benchMonthEnd(say, monthEndOptions(sizes, quick)),
  rating: benchRating,
};

const unknown = named.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.\n`,
  );
  process.exit(2);
}

const say = (text: string): void => {
  process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(7)} s  ${text}\n`);
};
for (const [name, bench] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const page = await bench(say, isQuick);
  process.stdout.write(`${page.text}\n`);
  if (!isQuick) say(`written: ${(await writePage('docs/benchmarks', page)).join(', ')}`);
}
