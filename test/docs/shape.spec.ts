import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('docs/internals/adr', () => {
  const FOLDER = 'docs/internals/adr';
  const records = readdirSync(FOLDER)
    .filter((name) => name !== 'README.md')
    .sort();

  it('is numbered from 1 without gaps', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
  });

  it('is listed in its README, in order, with the titles and dates', () => {
    const rows = [...read(join(FOLDER, 'README.md')).matchAll(/^\| (\d+) \| \[(.+)\]\((.+)\) \| (.+) \|$/gm)];
    const expected = records.map((name, index) => {
      const [, title] = /^# \d+\. (.+)$/m.exec(read(join(FOLDER, name))) ?? [];
      const [, date] = /^\| Date \| (.+) \|$/m.exec(read(join(FOLDER, name))) ?? [];
      return [String(index + 1), title, name, date];
    });
    expect(rows.map((row) => row.slice(1))).toEqual(expected);
  });

  it.each(records)('%s has its number, a date, a status and alternatives', (name) => {
    const record = read(join(FOLDER, name));
    expect(record).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`));
    expect(record).toMatch(/^\| Date \| \d{4}-\d\d-\d\d \|$/m);
    expect(record).toMatch(/^\| Status \| (accepted|proposed|superseded by .+) \|$/m);
    expect(record).toMatch(/^\| Alternatives considered \| \S.+ \|$/m);
  });
});

const READMES = ['apps', 'libs'].flatMap((kind) =>
  readdirSync(kind).map((name) => join(kind, name, 'README.md')),
);

describe.each(READMES)('%s', (path) => {
  it('states what the folder owns and does not own, where to enter, and its words, in 20 to 30 lines', () => {
    const readme = read(path);
    const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Owns', 'Does not own', 'Enter here', 'Words']);
    const lines = readme.trimEnd().split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(20);
    expect(lines).toBeLessThanOrEqual(30);
  });
});

/** `symbol` in `file` or `symbol` of `file`, where the file is a path from the root or from the page's folder. */
const claims = ['CONTRIBUTING.md', 'docs/internals/architecture.md', ...READMES].flatMap((page) =>
  [...read(page).matchAll(/`(\w+)` (?:in|of) `([\w./-]+\.(?:tsx?|mjs|lua))`/g)].flatMap(
    ([, symbol = '', name = '']) => {
      const path = [name, join(dirname(page), name)].find((candidate) => existsSync(candidate));
      return name.startsWith('x') ? [] : [{ page, symbol, name, path }];
    },
  ),
);

describe('symbols that the documentation places', () => {
  it.each(claims)('$page: $symbol is in $name', ({ symbol, path }) => {
    expect(path === undefined ? '' : read(path)).toMatch(new RegExp(`\\b${symbol}\\b`));
  });

  it('are some', () => {
    expect(claims.length).toBeGreaterThan(5);
  });
});

/** Edges of the libraries: `{a, b} → c → d` joins each name to each one after the next arrow. */
const writtenEdges = (page: string): string[] =>
  [...read(page).matchAll(/`((?:[\w-]+|\{[\w, -]+\})(?: → (?:[\w-]+|\{[\w, -]+\}))+)`/g)].flatMap(
    ([, chain = '']) => {
      const groups = chain.split(' → ').map((group) => group.match(/\w[\w-]*/g) ?? []);
      return groups
        .slice(1)
        .flatMap((targets, index) =>
          (groups[index] ?? []).flatMap((from) => targets.map((to) => `${from} → ${to}`)),
        );
    },
  );

const listImports = (folder: string): string[] => [
  ...new Set(
    readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.ts$|(^|\/)testing\//.test(name))
      .flatMap((name) =>
        [...read(join(folder, 'src', name)).matchAll(/from '#([a-z-]+)/g)].map(([, lib = '']) => lib),
      ),
  ),
];

const IMPORTS = new Map(readdirSync('libs').map((lib) => [lib, listImports(join('libs', lib))]));
const APPS = new Set(readdirSync('apps').flatMap((app) => listImports(join('apps', app))));
const OWN_IMPORTS = [...IMPORTS].flatMap(([from, libs]) => libs.map((to) => `${from} → ${to}`));

/** Whether the edges lead from one library to another, in any number of steps. */
const isReached = (edges: readonly string[], from: string, to: string): boolean =>
  edges.some((edge) => {
    const [start, next = ''] = edge.split(' → ');
    return start === from && (next === to || isReached(edges, next, to));
  });

describe.each(['CONTRIBUTING.md', 'docs/internals/architecture.md'])('the layout in %s', (page) => {
  const edges = writtenEdges(page);
  const ofUsage = ['kafka', 'store', 'access'].map((lib) => `${lib} → usage`);

  it('has no arrow without an import', () => {
    const known = [...OWN_IMPORTS, ...[...APPS].map((lib) => `apps → ${lib}`)];
    expect(edges.length).toBeGreaterThan(10);
    expect([...edges, ...ofUsage].filter((edge) => !known.includes(edge))).toEqual([]);
  });

  it('has a way for every import', () => {
    const all = [...edges, ...ofUsage];
    const missing = OWN_IMPORTS.filter((edge) => {
      const [from = '', to = ''] = edge.split(' → ');
      return !isReached(all, from, to);
    });
    expect(missing).toEqual([]);
  });
});
