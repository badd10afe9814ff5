import { join } from 'node:path';
import { packageRoot } from '#runtime';

/** The file of a process, or of the command `contador`, that the build makes. */
export const built = (name: 'ingest' | 'billing' | 'console' | 'contador'): string =>
  join(packageRoot, 'dist', 'bin', `${name}.js`);

/** The same process as compiled, a file for each module: a profile of it names the modules. */
export const compiled = (name: 'ingest' | 'billing' | 'console'): string =>
  join(packageRoot, 'dist', 'apps', name, 'src', 'main.js');
