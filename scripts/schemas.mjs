/**
 * Writes the JSON Schemas and the AsyncAPI description of docs/reference from the shapes that check events, contracts
 * and documents; with --check, fails when a file differs. Reads the build, so `scripts/setup.mjs` runs first.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { asyncApi } from '../dist/apps/console/src/schemas/async-api.js';
import { publishedSchemas } from '../dist/apps/console/src/schemas/published-schemas.js';
import { removeOthers, writeJson } from './written-docs.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const FOLDER = 'docs/reference/schemas';

const files = Object.entries(publishedSchemas()).map(([name, schema]) => [`${name}.json`, schema]);
for (const [file, schema] of files) writeJson(`${FOLDER}/${file}`, schema, 'the shapes');
const names = files.map(([file]) => file);
removeOthers(FOLDER, names);
writeJson('docs/reference/asyncapi.json', asyncApi(version), 'the topics and the shapes');
