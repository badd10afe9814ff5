/**
 * One name, one meaning: fails if two files export a type, a function or a constant of the same name. Skips test code;
 * the web page, which is a separate program and gets its types from the API description; and the two tables in which
 * the same name is the point: a language's texts, and a term's folder with its rule.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = /spec\.ts$|\/testing\/|^libs\/[^/]+\/test\/|^apps\/console\/web\//;
const TABLES = [
  /^libs\/wording\/src\/[a-z]{2}\/\w+\.ts$/,
  /^libs\/(contracts\/src\/terms\/[\w-]+\/term|rating\/src\/rules\/[\w-]+\/rule)\.ts$/,
];
const EXPORTED =
  /^export (?:declare |abstract |async |const (?=enum))*(?:interface|type|class|enum|const|function\*?) (\w+)/gm;

const places = new Map();
for (const folder of ['apps', 'libs']) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (!file.endsWith('.ts') || SKIPPED.test(file) || TABLES.some((table) => table.test(file))) continue;
    for (const [, exported] of readFileSync(file, 'utf8').matchAll(EXPORTED))
      places.set(exported, [...(places.get(exported) ?? []), file]);
  }
}

const duplicates = [...places].filter(([, files]) => new Set(files).size > 1);
for (const [name, files] of duplicates) console.error(`${name} is exported by ${files.join(' and ')}`);
process.exitCode = duplicates.length > 0 ? 1 : 0;
