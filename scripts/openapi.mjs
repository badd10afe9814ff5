/**
 * Writes docs/reference/openapi.json from the console's routes; with --check, fails when the file differs. Reads the
 * build, so `scripts/setup.mjs` runs first.
 */
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { createApp } from '../dist/apps/console/src/create-app.js';
import { ApiDescription } from '../dist/apps/console/src/openapi/api-description.js';
import { Health, createLogger } from '../dist/libs/runtime/src/index.js';
import { createMetrics } from '../dist/libs/runtime/src/nest/index.js';

const FILE = 'docs/reference/openapi.json';

// The description comes from the classes alone; the parts behind the routes are not called
const parts = [{}, new Health(), createMetrics('console'), createLogger('console', 'fatal')];
const app = await createApp(...parts, { anyHost: false, trustedProxies: [] });
const text = `${JSON.stringify(app.get(ApiDescription).document, null, 2)}\n`;
await app.close();

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is out of date; update it with: npm run docs`);
  process.exitCode = 1;
}
