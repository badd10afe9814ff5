import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ONE_COPY } from '../../scripts/one-copy.mjs';

/**
 * Packages of many modules. Nothing here is replaced or patched by a test, and kafkajs and ioredis, which are, stay
 * apart.
 */
const PACKAGES = [
  ...['common', 'core', 'microservices', 'platform-express', 'swagger'].map((name) => `@nestjs/${name}`),
  ...['class-transformer', 'class-validator', 'class-validator-jsonschema', 'reflect-metadata', 'rxjs'],
  ...['ajv/dist/2020.js', 'commander', 'fast-check', 'libphonenumber-js', 'pino', 'prom-client'],
  'temporal-polyfill',
];
const SEPARATE = ['kafkajs', 'ioredis'];

/**
 * Puts packages into a few files, once for a lock file. Jest finds, reads and compiles every module of a package again
 * for each suite that imports it, which was a third of the time in which suites load.
 * @returns entries of Jest's `moduleNameMapper`
 */
export async function bundlePackages(root) {
  const hash = createHash('sha256');
  const sources = ['package-lock.json', 'scripts/one-copy.mjs', 'test/support/bundle-packages.mjs'];
  for (const file of sources) hash.update(readFileSync(join(root, file)));
  const folder = join(root, '.cache', 'test-packages', hash.digest('hex').slice(0, 12));
  if (!existsSync(folder)) await bundle(root, folder);
  return Object.fromEntries(
    PACKAGES.map((name) => [`^${name.replaceAll('.', '\\.')}$`, join(folder, fileOf(name))]),
  );
}

const fileOf = (name) => `${name.replaceAll('/', '-')}.cjs`;

async function bundle(root, folder) {
  const made = `${folder}-${process.pid}`;
  const packages = await rolldown({
    cwd: root,
    input: Object.fromEntries(PACKAGES.map((name) => [name, name])),
    platform: 'node',
    external: SEPARATE,
    plugins: [ONE_COPY],
    treeshake: false,
    logLevel: 'silent',
  });
  await packages.write({
    ...{ dir: made, format: 'cjs', keepNames: true, strictExecutionOrder: true },
    entryFileNames: ({ name }) => fileOf(name),
    chunkFileNames: 'chunks/[name]-[hash].cjs',
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
}
