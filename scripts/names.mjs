/**
 * One name, one meaning: fails if two files export the same name, or if the name of an export, a type, a function or a
 * method is or ends in a preposition. In specs, testing/ and libs/<lib>/test only exports are checked. In the tests of
 * a library, whose models name the same things independently of it, and in test/, which the demo runs in part, two
 * files may export the same name. A language's texts have the ids of the other languages' and follow the words of the
 * text; a term's folder and its rule have the same name on purpose.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Here only exports are checked. */
const EXPORTS_ONLY = /^(apps|libs)\/.*(spec\.tsx?$|\/testing\/)|^libs\/[^/]+\/test\//;
/** Here two files may export the same name. */
const OWN_NAMES = /^test\/|^libs\/[^/]+\/test\//;
const TEXTS = /^libs\/wording\/src\/[a-z]{2}\/(page\/)?\w+\.ts$/;
const TERMS = /^libs\/(contracts\/src\/terms\/[\w-]+\/term|rating\/src\/rules\/[\w-]+\/rule)\.ts$/;
const PREPOSITIONS = [
  ...'of on at by for to from in with into over under after before behind since between until'.split(' '),
  ...'without against through during per via'.split(' '),
];
const atEnd = PREPOSITIONS.map((word) => word[0].toUpperCase() + word.slice(1)).join('|');
const PREPOSITION = new RegExp(
  `^#?(?:\\w*(?:${atEnd})|${PREPOSITIONS.join('|')}|(?:\\w+_)?(?:${PREPOSITIONS.join('|').toUpperCase()}))$`,
);
/** Of JSON Schema, class-validator and ECMAScript, under their own names. */
const STANDARD = new Set(['allOf', 'anyOf', 'oneOf', 'OneOf', 'isIn', 'groupBy']);
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
const isType = (node) =>
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isClassLike(node) ||
  ts.isEnumDeclaration(node);
const isNamed = (node) =>
  isType(node) ||
  (ts.isFunctionLike(node) && !ts.isAccessor(node)) ||
  isFunction(node.initializer) ||
  isFunction(node.type);

/** The names of types, functions and methods, and of the variables, properties and parameters that are a function. */
function declaredNames(source) {
  const names = [];
  const visit = (node) => {
    if (isNamed(node) && node.name) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** The names that a binding makes: one, or those in its pattern. */
const boundNames = (name) =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (element.name ? boundNames(element.name) : []));

const isExported = (statement) =>
  ts.canHaveModifiers(statement) &&
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The names that a file gives to what it exports; what it passes on under the name of another file is not its own. */
function exportedNames(source) {
  const imported = new Set();
  for (const { importClause } of source.statements.filter(ts.isImportDeclaration)) {
    const bindings = importClause?.namedBindings;
    if (importClause?.name) imported.add(importClause.name.text);
    if (bindings && ts.isNamespaceImport(bindings)) imported.add(bindings.name.text);
    else
      for (const { name, propertyName } of bindings?.elements ?? [])
        if (!propertyName || propertyName.text === name.text) imported.add(name.text);
  }
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (!exportClause) return [];
      if (ts.isNamespaceExport(exportClause)) return [exportClause.name.text];
      return exportClause.elements
        .filter(({ name, propertyName }) =>
          propertyName ? propertyName.text !== name.text : !moduleSpecifier && !imported.has(name.text),
        )
        .map(({ name }) => name.text);
    }
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
    return statement.name ? [statement.name.text] : [];
  });
}

const places = new Map();
const faults = [];
for (const folder of ['apps', 'libs', 'test']) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (!/\.tsx?$/.test(file)) continue;
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const exported = exportedNames(source);
    const declared = TEXTS.test(file) || EXPORTS_ONLY.test(file) ? [] : declaredNames(source);
    for (const each of new Set([...exported, ...declared]))
      if (PREPOSITION.test(each) && !STANDARD.has(each) && !STANDARD_IN.has(`${each} in ${file}`))
        faults.push(`${each} in ${file} ends in a preposition: name what it is, does or returns`);
    if (OWN_NAMES.test(file) || TEXTS.test(file) || TERMS.test(file)) continue;
    for (const each of exported)
      if (!PAGE.test(file) || !SAME_ON_PAGE.has(each)) places.set(each, new Set(places.get(each)).add(file));
  }
}
for (const [name, files] of places)
  if (files.size > 1) faults.push(`${name} is exported by ${[...files].join(' and ')}`);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
