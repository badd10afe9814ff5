/**
 * Writes docs/reference/openapi.json from the console's routes; with --check, fails when the file differs. Reads the
 * build, so `scripts/setup.mjs` runs first.
 */
import 'reflect-metadata';
import { createApp } from '../dist/apps/console/src/create-app.js';
import { ApiDescription } from '../dist/apps/console/src/openapi/api-description.js';
import { Health, createLogger } from '../dist/libs/runtime/src/index.js';
import { createMetrics } from '../dist/libs/runtime/src/nest/index.js';
import { writeJson } from './written-docs.mjs';

// The description comes from the classes alone; the parts behind the routes are not called
const parts = [{}, new Health(), createMetrics('console'), createLogger('console', 'fatal')];
const app = await createApp(...parts, { anyHost: false, trustedProxies: [] });
writeJson('docs/reference/openapi.json', app.get(ApiDescription).document, 'the console’s routes');
await app.close();
