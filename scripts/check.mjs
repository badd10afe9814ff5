/** Runs every check, cheap ones first, without stopping at a failure, and lists all that failed. */
import { spawnSync } from 'node:child_process';

const checks = ['format', 'names', 'boundaries', 'unused', 'words', 'phrases', 'types', 'docs', 'lint'];

const failed = checks.filter((check) => {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', `check:${check}`], { encoding: 'utf8' });
  const result = status === 0 ? 'ok' : 'FAILED';
  console.log(`${check.padEnd(10)} ${result} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
