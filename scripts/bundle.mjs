/**
 * Makes `dist/bin`: each process with its packages in a few files. Node takes three times as long to find and load the
 * same code in some 1,500 modules. The modules in `dist` stay what `nest start` runs.
 */
import { cpSync, renameSync, rmSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { ONE_COPY } from './one-copy.mjs';

const OUT = 'dist/bin';
/** Filled first, so that what runs from the last build finds its files until the end. */
const NEXT = 'dist/bin-next';

/**
 * Loaded from node_modules: snappy is a native module; parts of kafkajs are replaced by the names of their files; tests
 * inject faults into kafkajs and ioredis; only the demo needs containers.
 */
const SEPARATE = ['kafkajs', 'ioredis', 'snappy', 'testcontainers'];

rmSync(NEXT, { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    ...Object.fromEntries(
      ['ingest', 'billing', 'console'].map((app) => [app, `dist/apps/${app}/src/main.js`]),
    ),
    contador: 'dist/apps/cli/src/main.js',
    'comparison.worker': 'dist/apps/console/src/compare/comparison.worker.js',
  },
  platform: 'node',
  external: SEPARATE,
  plugins: [ONE_COPY],
  // Optional packages of Nest that are not installed; Nest reports one that is needed
  onLog: (level, log, handle) => {
    if (log.code !== 'UNRESOLVED_IMPORT' || !log.message.includes('node_modules/@nestjs/'))
      handle(level, log);
  },
});
await bundle.write({
  dir: NEXT,
  format: 'esm',
  sourcemap: true,
  keepNames: true,
  strictExecutionOrder: true,
});
cpSync('libs/store/src/commands', `${NEXT}/commands`, { recursive: true });
rmSync(OUT, { recursive: true, force: true });
renameSync(NEXT, OUT);
