/**
 * Makes `dist/bin`: each process with its packages in a few files. Node takes three times as long to find and load the
 * same code in some 1,500 modules. The modules in `dist` stay what `nest start` runs.
 */
import { cpSync, renameSync, rmSync } from 'node:fs';
import { rolldown } from 'rolldown';

const OUT = 'dist/bin';
/** Filled first, so that what runs from the last build finds its files until the end. */
const NEXT = 'dist/bin-next';

/**
 * Loaded from node_modules: snappy is a native module; parts of kafkajs are replaced by the names of their files; tests
 * inject faults into kafkajs and ioredis; only the demo needs containers.
 */
const SEPARATE = ['kafkajs', 'ioredis', 'snappy', 'testcontainers'];

/**
 * Nest's mapped types find class-validator and class-transformer by a `require` of their own, which would load a second
 * copy of both, with metadata of its own.
 */
const OWN_REQUIRE = 'const require = createRequire(import.meta.url);';
const ONE_COPY = {
  name: 'one-copy',
  transform(code, id) {
    if (!id.endsWith('@nestjs/mapped-types/dist/type-helpers.utils.js')) return null;
    if (!code.includes(OWN_REQUIRE)) throw new Error(`${id} loads packages in another way`);
    return { code: code.replace(OWN_REQUIRE, ''), map: null };
  },
};

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
