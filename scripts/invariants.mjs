/**
 * `npm run test:invariants -- [--minutes N] [--seed N] [--only WORD]`: tests the invariants on
 * servers with injected failures. Without minutes, one short round of each; else repeated rounds with ascending seeds
 * for that time.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const { values } = parseArgs({ options: { minutes: text, seed: text, only: text } });
for (const name of ['minutes', 'seed']) {
  if (values[name] === undefined || /^\d+(\.\d+)?$/.test(values[name])) continue;
  console.error(`--${name} must be a number, not ${values[name]}`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [
    ...[
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
    ],
    ...['--selectProjects', 'invariants', '--testPathPatterns', `test/invariants/.*${values.only ?? ''}`],
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      CONTADOR_INVARIANTS_MINUTES: values.minutes ?? '0',
      CONTADOR_INVARIANTS_SEED: values.seed ?? '1',
    },
  },
);
process.exitCode = status ?? 1;
