import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Cuts bytes off the end of a stopped Redis's append-only file, as a power loss does. Returns how many. A cut
 * inside a transaction shows at the *second* restart only.
 */
export function tearAof(dir: string, bytes: number): number {
  const folder = join(dir, 'appendonlydir');
  // Of several files, the one with the highest number in its name was being written.
  const fileNumber = (file: string): number => Number(/\.(\d+)\.incr\.aof$/.exec(file)?.[1] ?? 0);
  const name = readdirSync(folder)
    .filter((file) => fileNumber(file) > 0)
    .sort((a, b) => fileNumber(a) - fileNumber(b))
    .at(-1);
  if (!name) throw new Error(`no append-only file in ${folder}`);
  const path = join(folder, name);
  const { size } = statSync(path);
  const cut = Math.min(bytes, size);
  truncateSync(path, size - cut);
  return cut;
}
