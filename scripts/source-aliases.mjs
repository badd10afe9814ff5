/** Resolves `#usage` and the other module names to their sources, as the compiler does. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const { imports } = JSON.parse(readFileSync('package.json', 'utf8'));

export default {
  resolve: {
    alias: Object.fromEntries(
      Object.entries(imports).map(([name, built]) => [
        name,
        resolve(built.replace('./dist/', './').replace(/\.js$/, '.ts')),
      ]),
    ),
  },
};
