/**
 * Writes docs/reference/configuration.md from the configuration classes; with --check, fails when the file differs.
 * Reads the build, so `scripts/setup.mjs` runs first.
 */
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { BillingConfig } from '../dist/apps/billing/src/billing-config.js';
import { ConsoleConfig } from '../dist/apps/console/src/config/console-config.js';
import { IngestConfig } from '../dist/apps/ingest/src/ingest-config.js';
import { describeConfig } from '../dist/libs/runtime/src/index.js';
import { CommonConfig } from '../dist/libs/settings/src/index.js';

const FILE = 'docs/reference/configuration.md';
const APPS = { ingest: IngestConfig, billing: BillingConfig, console: ConsoleConfig };

const common = describeConfig(CommonConfig);
const own = (config) =>
  describeConfig(config).filter((setting) => !common.some((other) => isDeepStrictEqual(other, setting)));

const rows = (settings) => [
  '| variable | default | what |',
  '|---|---|---|',
  ...settings.map(
    (setting) =>
      `| \`${setting.variable}\` | ${defaultOf(setting)} | ${setting.description}${typeOf(setting)} |`,
  ),
];
const defaultOf = ({ required, default: value }) => (required ? '*required*' : value ? `\`${value}\`` : '');
const typeOf = ({ type }) => (type === 'text' ? '' : ` (${type})`);

const sections = Object.entries(APPS).flatMap(([app, config]) => {
  const settings = own(config);
  return ['', `## ${app}`, '', ...(settings.length > 0 ? rows(settings) : ['No further settings.'])];
});

const text = [
  '# Configuration',
  '',
  '<!-- Generated from the configuration classes: npm run docs -->',
  '',
  'Settings are environment variables. Each may also be given as a file: `REDIS_URL_FILE=/run/secrets/redis-url`. Empty counts as not set.',
  '',
  'A process checks all settings before it connects to anything: it reports all faults together, by name, and exits with code 2. With `--validate` it prints the values in force, secrets hidden, and exits. It warns about an unknown `CONTADOR_…` variable.',
  '',
  '## Every process',
  '',
  ...rows(common),
  ...sections,
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is out of date; update it with: npm run docs`);
  process.exitCode = 1;
}
