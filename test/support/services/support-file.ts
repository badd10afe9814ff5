import { join } from 'node:path';
import { packageRoot } from '#runtime';

/** A file next to these sources that the compiler does not copy. */
export const supportFile = (...path: string[]): string => join(packageRoot, 'test', 'support', ...path);
