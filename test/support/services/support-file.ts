import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, found from the source and from the build. */
export const repoRoot = climb(dirname(fileURLToPath(import.meta.url)));

/** A file next to these sources that the compiler does not copy. */
export const supportFile = (...path: string[]): string => join(repoRoot, 'test', 'support', ...path);

function climb(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error('Run from a clone of the repository: package-lock.json was not found.');
  return climb(parent);
}
