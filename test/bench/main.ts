/**
 * `npm run bench [-- part…]`: measures, prints and writes docs/benchmarks; with `--quick` less and less exactly, and
 * prints only. Runs in the root of the repository.
 */
import { benchIngest } from './ingest/index.js';
import { benchRating } from './rating/index.js';
import { writePage } from './report/write-page.js';

const PARTS = { ingest: benchIngest, rating: benchRating };

const isQuick = process.argv.includes('--quick');
const named = process.argv.slice(2).filter((name) => name !== '--quick');
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
