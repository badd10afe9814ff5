import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { packageRoot } from '#runtime';

const read = (file: string): object => JSON.parse(readFileSync(join(packageRoot, file), 'utf8')) as object;

/** Node follows `imports` of package.json; many tools that read TypeScript follow `paths` alone. */
it('tsconfig.json names the source of each library as package.json does', () => {
  const { imports } = read('package.json') as {
    imports: Record<string, { readonly 'contador-source': string }>;
  };
  const sources = Object.entries(imports).map(([name, { 'contador-source': source }]) => [name, [source]]);
  expect(read('tsconfig.json')).toHaveProperty('compilerOptions.paths', Object.fromEntries(sources));
});
