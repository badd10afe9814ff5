/**
 * One name, one meaning: fails if two files export a type of the same name. Skips test code, and the web page, which is
 * a separate program and gets its types from the API description.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const places = new Map();
for (const folder of ['apps', 'libs']) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.ts$/.test(name) || /spec\.ts$|\/testing\/|^[^/]+\/test\/|^console\/web\//.test(name)) continue;
    const file = join(folder, name);
    const declared = readFileSync(file, 'utf8').matchAll(
      /^export (?:declare |abstract |const )*(?:interface|type|class|enum) (\w+)/gm,
    );
    for (const [, type] of declared) places.set(type, [...(places.get(type) ?? []), file]);
  }
}

const duplicates = [...places].filter(([, files]) => new Set(files).size > 1);
for (const [type, files] of duplicates) console.error(`${type} is exported by ${files.join(' and ')}`);
process.exitCode = duplicates.length > 0 ? 1 : 0;
