/**
 * Prepares a clone for running, doing only what is needed: installs the packages of the lock file, builds `dist`.
 * Uses Node alone, because it runs before packages are installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const web = join('apps', 'console', 'web');
const consoleClient = join('libs', 'console-client');
const apiDescription = 'docs/reference/openapi.json';
const apiTypes = join(consoleClient, 'src', 'schema.d.ts');
const bundling = ['scripts/bundle.mjs', 'scripts/one-copy.mjs'];
const packages = ['package.json', 'package-lock.json'];
const onlyForTests = /spec\.ts$|\/testing\/|^libs\/[^/]+\/test\//;

requireNode(JSON.parse(readFileSync('package.json', 'utf8')).engines.node);
if (!installed())
  step('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund'], 'Is there a network?');
if (!built()) build();
if (!webBuilt()) buildWeb();

function requireNode(range) {
  const parts = (version) =>
    version
      .replace(/[^\d.]/g, '')
      .split('.')
      .map(Number);
  const [major, minor = 0] = parts(range);
  const [haveMajor, haveMinor] = parts(process.version);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `Node ${range.replace('>=', '')} or newer is needed; this is ${process.version}. See https://nodejs.org`,
  );
}

/** Compares npm's record of the installed packages with the lock file: each must have the locked version. */
function installed() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const have = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  const want = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages);
  return want.every(
    ([path, { version, optional, peer }]) =>
      path === '' || (have[path] ? have[path].version === version : Boolean(optional || peer)),
  );
}

function built() {
  if (![apiTypes, 'dist/.sources', 'dist/bin/contador.js'].every((file) => existsSync(file))) return false;
  return readFileSync('dist/.sources', 'utf8') === fingerprint();
}

function build() {
  const sources = fingerprint();
  step('Deriving the types of the API', process.execPath, ['scripts/api-types.mjs']);
  step('Building', process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  for (const file of sourceFiles().filter((name) => name.endsWith('.lua'))) cpSync(file, join('dist', file));
  step('Bundling', process.execPath, [bundling[0]]);
  writeFileSync('dist/.sources', sources);
}

/** The web page has its own compiler, and is not rebuilt for a change elsewhere. */
function webBuilt() {
  return (
    existsSync('dist/.web-sources') && readFileSync('dist/.web-sources', 'utf8') === fingerprint(webFiles())
  );
}

function buildWeb() {
  const sources = fingerprint(webFiles());
  step('Building the web page', process.execPath, ['scripts/build-web.mjs']);
  writeFileSync('dist/.web-sources', sources);
}

/** A hash that changes when a source is added, removed or modified. */
function fingerprint(files = sourceFiles()) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file} ${statSync(file).size} ${statSync(file).mtimeMs}\n`);
  return hash.digest('hex');
}

function webFiles() {
  const files = [web, consoleClient, join('libs', 'wording', 'src')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isGenerated(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  return [...files.sort(), ...packages];
}

function sourceFiles() {
  const files = ['apps', 'libs', 'test/support'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, name)),
  );
  const sources = files.filter(
    (name) =>
      /\.(ts|lua)$/.test(name) && !isGenerated(name) && !onlyForTests.test(name) && !name.startsWith(web),
  );
  return [
    ...sources.sort(),
    apiDescription,
    ...bundling,
    'tsconfig.base.json',
    'tsconfig.build.json',
    ...packages,
  ];
}

/** The types that the build itself derives from the API's description. */
function isGenerated(name) {
  return name.endsWith('schema.d.ts');
}

function step(title, command, args, hint) {
  process.stderr.write(`${title} … `);
  const started = Date.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  const output = [error?.message, stdout, stderr].filter(Boolean).join('\n').trim();
  return fail(`failed: ${[command, ...args].join(' ')}\n${output}${hint ? `\n${hint}` : ''}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
