import { join } from 'node:path';
import { repoRoot } from '../services/repo-root.js';

/** The file of a process, or of the command `contador`, that the build makes. */
export const built = (name: 'ingest' | 'billing' | 'console' | 'contador'): string =>
  join(repoRoot, 'dist', 'bin', `${name}.js`);
