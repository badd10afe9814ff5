/**
 * One name, one meaning: fails if two files export a type, a function or a constant of the same name, or if an exported
 * function's name ends in a preposition. Skips test code and, for the first, the two tables in which the same name is the
 * point: a language's texts, and a term's folder with its rule.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = /spec\.tsx?$|\/testing\/|^libs\/[^/]+\/test\//;
const SAME_NAMES = [
  /^libs\/wording\/src\/[a-z]{2}\/(page\/)?\w+\.ts$/,
  /^libs\/(contracts\/src\/terms\/[\w-]+\/term|rating\/src\/rules\/[\w-]+\/rule)\.ts$/,
];
const EXPORTED =
  /^export (?:declare |abstract |async |const (?=enum))*(?:interface|type|class|enum|const|function\*?) (\w+)/gm;
const PREPOSITION = /^[a-z]\w*(?:Of|On|At|By|For|To|From|In|With|Into|Over|Under)$/;
/** The combiners of JSON Schema, under its own names. */
const STANDARD = new Set(['allOf', 'anyOf', 'oneOf']);

const places = new Map();
const faults = [];
for (const folder of ['apps', 'libs']) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (!/\.tsx?$/.test(file) || TESTS.test(file)) continue;
    for (const [, exported] of readFileSync(file, 'utf8').matchAll(EXPORTED)) {
      if (PREPOSITION.test(exported) && !STANDARD.has(exported))
        faults.push(`${exported} in ${file} ends in a preposition: name what it does or returns`);
      if (!SAME_NAMES.some((path) => path.test(file)))
        places.set(exported, new Set(places.get(exported)).add(file));
    }
  }
}
for (const [name, files] of places)
  if (files.size > 1) faults.push(`${name} is exported by ${[...files].join(' and ')}`);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
