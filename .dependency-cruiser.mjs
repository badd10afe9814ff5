import { PURE_LIBS } from './scripts/pure-libs.mjs';

/** Who may import whom: apps → the journal's fold, connections → the records' meaning, settings → adapters → pure libraries → nothing. */
/** Specs and what only they use: `testing/` in any folder, `test/` next to a library's sources. */
const spec = '\\.(int-|e2e-)?spec\\.ts$|^libs/[^/]+/test/|/testing/[^/]+\\.ts$';
const web = '^apps/console/web/';
const wording = '^libs/wording/';
const pageTexts = '^libs/wording/src/(page|[a-z]{2}/page)/';
const pure = `^libs/(${PURE_LIBS.join('|')})/`;
const adapter = '^libs/(kafka|store|runtime)/';
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule('no-circles', 'Files that need each other are one file or three.', {}, { circular: true }),
    rule('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'apps-apart',
      'Each app is a process of its own; what two share is a library.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'libs-know-no-app',
      'A library serves apps, it does not use them.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    rule(
      'adapters-apart',
      'Adapters meet only above them: in apps, in the fold of the journal, and where connections are opened.',
      { path: '^libs/(kafka|store|runtime)/' },
      { path: adapter, pathNot: '^libs/$1/' },
    ),
    rule(
      'journal-over-adapters',
      'The fold of the journal joins Kafka, store and usage; nothing below knows of it.',
      { path: '^libs/(?!journal/)' },
      { path: '^libs/journal/' },
    ),
    rule(
      'runtime-is-the-ground',
      'How a process starts, logs and ends is the same in any domain: libs/runtime imports no other library.',
      { path: '^libs/runtime/' },
      { path: '^libs/', pathNot: '^libs/runtime/' },
    ),
    rule(
      'settings-for-processes',
      'The settings of processes join runtime with the pure libraries; only processes and their connections read them.',
      { path: '^libs/(?!settings/|connections/)' },
      { path: '^libs/settings/' },
    ),
    rule(
      'settings-connect-to-nothing',
      'Settings are read and checked before a process connects to anything.',
      { path: '^libs/settings/' },
      { path: '^libs/', pathNot: ['^libs/(settings|runtime)/', pure] },
    ),
    rule(
      'connections-over-adapters',
      'The start of a process joins Kafka, store and runtime, for processes alone: no library needs a process.',
      { path: '^libs/(?!connections/)' },
      { path: '^libs/connections/' },
    ),
    rule(
      'connections-know-no-domain',
      'The start of a process is the same whatever the process does.',
      { path: '^libs/connections/' },
      { path: '^libs/', pathNot: ['^libs/(connections|settings)/', adapter] },
    ),
    rule(
      'front-door',
      'A library is used through its index, or through that of a part which not every process loads: nest, page.',
      { path: '^(apps|libs/([^/]+))/' },
      { path: '^libs/([^/]+)/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/((nest|page)/)?index\\.ts$'] },
    ),
    rule(
      'pure',
      'Pure libraries import no framework and no I/O: decorators on shapes, time zones and hashes only.',
      { path: pure, pathNot: spec },
      {
        pathNot: [pure, packages('class-validator', 'temporal-polyfill'), '^(node:)?(crypto|buffer)$'],
      },
    ),
    rule(
      'records-are-decoded',
      'libs/records turns records into values and back: decorators on shapes, and no I/O but that of libs/kafka.',
      { path: '^libs/records/', pathNot: spec },
      {
        pathNot: ['^libs/(records|kafka)/', pure, packages('class-validator'), '^(node:)?(crypto|buffer)$'],
      },
    ),
    rule(
      'records-over-transport',
      'Kafka carries records and pure libraries know values: neither knows what a topic holds.',
      { path: '^libs/(?!(records|journal)/)' },
      { path: '^libs/records/' },
    ),
    rule(
      'console-client-apart',
      'The client of the API knows the API by its description: it imports no other library, and none needs it.',
      { path: '^libs/' },
      { path: '^libs/console-client/', pathNot: '^libs/console-client/' },
    ),
    rule(
      'page-apart',
      'The web page knows the API by its description, shares its wording, and knows nothing of the servers.',
      { path: web },
      { path: '^(apps|libs)/', pathNot: [web, wording, '^libs/console-client/'] },
    ),
    rule(
      'wording-alone',
      'Texts need nothing but themselves: the web page bundles them.',
      { path: wording, pathNot: spec },
      { pathNot: wording },
    ),
    rule(
      'page-texts-apart',
      'The texts of the web page alone are loaded by the page alone.',
      { path: '^(apps|libs)/', pathNot: [web, pageTexts, spec] },
      { path: pageTexts },
    ),
    rule(
      'only-kafka-speaks-kafka',
      'libs/kafka is the one place with kafkajs.',
      { path: '^(apps|libs)/', pathNot: ['^libs/kafka/', spec] },
      { path: packages('kafkajs') },
    ),
    rule(
      'only-store-speaks-redis',
      'libs/store is the one place with ioredis.',
      { path: '^(apps|libs)/', pathNot: ['^libs/store/', spec] },
      { path: packages('ioredis') },
    ),
    rule(
      'no-test-code',
      'What runs in production imports no test code.',
      { path: '^(apps|libs)/', pathNot: ['^apps/cli/src/demo/', spec] },
      { path: ['^test/', '^libs/[^/]+/test/', '/testing/'] },
    ),
    rule(
      'build-without-tests',
      'The build compiles test/support for the demo; where the image is built there are no files of tests alone.',
      { path: '^test/support/', pathNot: [spec, '^test/support/ledger-model/'] },
      { path: ['^libs/[^/]+/test/', '/testing/', '^test/support/ledger-model/'] },
    ),
    rule(
      'demo-borrows',
      'The demo starts what the tests start, loaded only when it runs, and only in a clone.',
      { path: '^apps/cli/src/demo/', pathNot: spec },
      { path: '^test/', pathNot: '^test/support/(services|processes|traffic)/index\\.ts$' },
    ),
    rule(
      'demo-borrows-late',
      'See demo-borrows: types, or `import()`.',
      { path: '^apps/cli/src/demo/', pathNot: spec },
      { path: '^test/', dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'no-dev-packages',
      'What runs in production has its packages in dependencies; the web page is bundled, packages and all.',
      { path: '^(apps|libs)/', pathNot: [spec, web] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['contador-source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
