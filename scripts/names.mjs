/**
 * One name, one meaning: fails if two files export a type, a function or a constant of the same name, or if the name of
 * an export, a function or a method is or ends in a preposition. Skips the specs next to the sources; in test/, which the
 * demo runs in part, two files may have the same name. A language's texts have the ids of the other languages' and
 * follow the words of the text; a term's folder and its rule have the same name on purpose.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const TEST_CODE = 'test';
const TESTS = /spec\.tsx?$|\/testing\/|^libs\/[^/]+\/test\//;
const TEXTS = /^libs\/wording\/src\/[a-z]{2}\/(page\/)?\w+\.ts$/;
const TERMS = /^libs\/(contracts\/src\/terms\/[\w-]+\/term|rating\/src\/rules\/[\w-]+\/rule)\.ts$/;
const EXPORTED =
  /^export (?:declare |abstract |async |const (?=enum))*(?:interface|type|class|enum|const|function\*?) (\w+)/gm;
const PREPOSITIONS =
  'of on at by for to from in with into over under after before behind since between until'.split(' ');
const atEnd = PREPOSITIONS.map((word) => word[0].toUpperCase() + word.slice(1)).join('|');
const PREPOSITION = new RegExp(`^(?:[a-z]\\w*(?:${atEnd})|${PREPOSITIONS.join('|')})$`);
/** Of JSON Schema, class-validator and ECMAScript, under their own names. */
const STANDARD = new Set(['allOf', 'anyOf', 'oneOf', 'isIn', 'groupBy']);
/** Standard names that are a preposition alone, each in the one file that has it. */
const STANDARD_IN = new Set([
  'of in libs/rating/src/money/rational.ts', // as Array.of of ECMAScript
  'on in libs/runtime/src/process/run-app.ts', // of Node's EventEmitter
  'on in libs/kafka/src/nest/batch-server.ts', // of Nest's Server
  'with in apps/console/src/http/request-timeout.interceptor.ts', // of RxJS's timeout
]);

/** What libs/usage has too, with the same meaning: the page bundles no library of the servers. */
const SAME_ON_PAGE = new Set(['TimeRange', 'isoInstant']);
const PAGE = /^apps\/console\/web\//;

const isFunction = (node) =>
  node !== undefined &&
  (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionTypeNode(node));

/** The names of functions and methods, and of the variables, properties and parameters that are declared as one. */
function functionNames(file, text) {
  const names = [];
  const visit = (node) => {
    const isNamed =
      (ts.isFunctionLike(node) && !ts.isAccessor(node)) ||
      isFunction(node.initializer) ||
      isFunction(node.type);
    if (isNamed && node.name) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return names;
}

const places = new Map();
const faults = [];
for (const folder of ['apps', 'libs', TEST_CODE]) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    const isTestCode = folder === TEST_CODE;
    if (!/\.tsx?$/.test(file) || (TESTS.test(file) && !isTestCode)) continue;
    const text = readFileSync(file, 'utf8');
    const exports = [...text.matchAll(EXPORTED)].map(([, exported]) => exported);
    const functions = TEXTS.test(file) ? [] : functionNames(file, text);
    for (const each of new Set([...exports, ...functions]))
      if (PREPOSITION.test(each) && !STANDARD.has(each) && !STANDARD_IN.has(`${each} in ${file}`))
        faults.push(`${each} in ${file} ends in a preposition: name what it does or returns`);
    if (isTestCode || TEXTS.test(file) || TERMS.test(file)) continue;
    for (const exported of exports)
      if (!PAGE.test(file) || !SAME_ON_PAGE.has(exported))
        places.set(exported, new Set(places.get(exported)).add(file));
  }
}
for (const [name, files] of places)
  if (files.size > 1) faults.push(`${name} is exported by ${[...files].join(' and ')}`);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
