import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

type Manifest = Record<'dependencies' | 'devDependencies', Record<string, string>>;

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const sections = readFileSync('docs/internals/dependencies.md', 'utf8').split(/^## /m);
const sectionNames = (title: string): string[] => {
  const section = sections.find((text) => text.startsWith(title)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
};

describe('docs/internals/dependencies.md', () => {
  it.each([
    ['At run time', manifest.dependencies],
    ['For development', manifest.devDependencies],
  ] as const)('%s: names every package and no other', (title, packages) => {
    expect(sectionNames(title)).toEqual(Object.keys(packages));
  });
});
