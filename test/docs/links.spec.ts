import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const FOLDERS = ['.ci', '.devcontainer', '.github', 'apps', 'docs', 'libs', 'scripts', 'test'];
const TEXT = /(\.(ts|tsx|mjs|json|ya?ml|lua|md|css|html)|Dockerfile|CODEOWNERS|ignore|\.ci\/run)$/;

const isFile = (path: string): boolean => statSync(path).isFile();
const files = [
  ...readdirSync('.').filter((name) => name !== 'package-lock.json'),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ),
].filter((path) => TEXT.test(path) && isFile(path));
const pages = files.filter((path) => path.endsWith('.md'));

const readProse = (page: string): string => readFileSync(page, 'utf8').replace(/^ *```[^]*?^ *```/gm, '');

/** GitHub's anchors: lower case, spaces as hyphens, punctuation left out, repeats numbered. */
function listAnchors(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of readProse(page).matchAll(/^#+ +(.+)$/gm)) {
    const anchor = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count++) unique = `${anchor}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}

function isBroken(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  // `../../security/advisories/new` is GitHub's own page of the repository
  if (target.startsWith('..')) return !target.endsWith('/security/advisories/new');
  return !existsSync(target) || (anchor !== undefined && !listAnchors(target).has(anchor));
}

/** Whether a file has this name; `x` in front is the name of a feature: `x.query.ts` is any query. */
const isInTree = (name: string): boolean =>
  name.startsWith('x.') || name.startsWith('x-')
    ? files.some((file) => basename(file).endsWith(name.slice(1)))
    : files.some((file) => `/${file}`.endsWith(`/${name}`));

describe('documentation links', () => {
  it.each(pages)('%s: every relative link leads to a file and a heading', (page) => {
    const links = [...readProse(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const relative = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(relative.filter((link) => isBroken(page, link))).toEqual([]);
  });

  it.each(pages)('%s: every path of the repository that it names exists', (page) => {
    const named = [...readProse(page).matchAll(/`((?:apps|libs|test|scripts)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(['CONTRIBUTING.md', 'docs/internals/architecture.md'])(
    '%s: every file that it names, also without its full path, exists',
    (page) => {
      const named = [...readProse(page).matchAll(/`([\w./-]+\.(?:ts|tsx|mjs|lua|json|md|ya?ml))`/g)].map(
        ([, name = '']) => name,
      );
      expect(named.length).toBeGreaterThan(20);
      expect(named.filter((name) => !isInTree(name))).toEqual([]);
    },
  );

  it('every path under docs that a source names exists', () => {
    const named = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:^\/?|[\s'"`([!]\/?|\.\.\/)(docs\/[\w./-]*\w)/gm)].map(
        ([, path = '']) => `${file}: ${path}`,
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((entry) => !existsSync(entry.split(': ')[1] ?? ''))).toEqual([]);
  });
});
