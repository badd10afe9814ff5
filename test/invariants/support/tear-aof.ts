import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Cuts bytes off the end of a stopped Redis's append-only file, as a machine that lost power does. Returns how many.
 * A cut inside a transaction shows at the *second* restart only.
 */
export function tearAof(dir: string, bytes: number): number {
  const folder = join(dir, 'appendonlydir');
  const name = readdirSync(folder).find((file) => file.endsWith('.incr.aof'));
  if (!name) throw new Error(`no append-only file in ${folder}`);
  const path = join(folder, name);
  const { size } = statSync(path);
  const cut = Math.min(bytes, size);
  truncateSync(path, size - cut);
  return cut;
}
