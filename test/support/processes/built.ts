import { join } from 'node:path';
import { repoRoot } from '../services/repo-root.js';

/** The file of a process, or of the command `contador`, that the build makes. */
export const built = (name: 'ingest' | 'billing' | 'console' | 'contador'): string =>
  join(repoRoot, 'dist', 'bin', `${name}.js`);

/** The same process as compiled, a file for each module: a profile of it names the modules. */
export const compiled = (name: 'ingest' | 'billing' | 'console'): string =>
  join(repoRoot, 'dist', 'apps', name, 'src', 'main.js');
