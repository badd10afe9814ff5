import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { supportFile } from '../repo-root.js';

type Kind = 'group' | 'folder';

let input: Writable | undefined;

/** From now on the process group or folder goes when this process goes, even by kill -9. */
export const hold = (kind: Kind, value: number | string): void => tell(`hold ${kind} ${value}`);

/** It is gone already: leave whatever has that name or number next alone. */
export const release = (kind: Kind, value: number | string): void => tell(`release ${kind} ${value}`);

function tell(line: string): void {
  input ??= start();
  input.write(`${line}\n`);
}

/** Its own process group (Ctrl-C passes it by); it does not keep this process alive. */
function start(): Writable {
  const child = spawn(process.execPath, [supportFile('services', 'local', 'reaper-process.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  (child.stdin as Writable & { unref(): void }).unref();
  return child.stdin;
}
