/**
 * `npm run bench [-- part…]`: measures, prints and writes docs/internals/benchmarks; with `--quick` it measures less,
 * is less exact, and prints only. Runs in the root of the repository.
 */
import { parseArgs } from 'node:util';
import { PARTS } from './parts.js';
import { writePage } from './report/write-page.js';
import { FLAGS, readSizes } from './sizes.js';

const flags = Object.fromEntries(FLAGS.map((name) => [name, { type: 'string' } as const]));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    ...flags,
  },
});
const { quick: isQuick, help, ...given } = values;

const HELP = `npm run bench [-- part…] [--quick] [sizes]

Measures the named parts, or all of them one after the other, and writes docs/internals/benchmarks. Requires
Kafka and Redis as the tests do, and an idle machine.

${Object.entries(PARTS)
  .map(([name, { what, sizes }]) => `  ${name.padEnd(11)}${what}${sizes ? ` (${sizes})` : ''}`)
  .join('\n')}

  --quick    a few seconds for each, less exact; prints only
`;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0)
  fail(`Unknown benchmark ${unknown.join(', ')}; known: ${Object.keys(PARTS).join(', ')}.`);
const sizes = readSizes(given);
if (typeof sizes === 'string') fail(sizes);

const log = (text: string): void => {
  process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(7)} s  ${text}\n`);
};
if (help) process.stdout.write(HELP);
else {
  for (const [name, { bench }] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    log(`— ${name}`);
    const page = await bench(log, isQuick, sizes);
    process.stdout.write(`${page.text}\n`);
    if (!isQuick) log(`written: ${(await writePage('docs/internals/benchmarks', page)).join(', ')}`);
  }
}
