/** Writes the types of the console's API from its description: the page and the command line call it by them. */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const description = JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8'));
const types = await openapiTS(description);
writeFileSync('libs/console-client/src/schema.d.ts', astToString(types));
