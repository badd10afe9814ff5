/**
 * Ends the processes that its parent started, however the parent ends. It reads `hold|release group|folder
 * VALUE` lines from the parent; the end of that input, which the kernel brings about even after kill -9, is
 * the sign to kill the process groups and remove the folders that are still held.
 */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const groups = new Set();
const folders = new Set();

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [, verb, kind, value] = /^(\w+) (\w+) (.*)$/.exec(line) ?? [];
    const held = kind === 'group' ? groups : folders;
    if (verb === 'hold') held.add(value);
    else held.delete(value);
  })
  .on('close', () => {
    for (const group of groups) {
      try {
        process.kill(-Number(group), 'SIGKILL');
      } catch {
        // already gone
      }
    }
    for (const folder of folders)
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
