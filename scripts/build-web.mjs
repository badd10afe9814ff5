/** Builds the console's web page: the types of its client from the API's description, then the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { build } from 'vite';

const WEB = 'apps/console/web';

const types = await openapiTS(JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')));
writeFileSync(`${WEB}/src/api/schema.d.ts`, astToString(types));
await build({ root: WEB, logLevel: 'error' });
