import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { clearTimeout, setTimeout } from 'node:timers';
import { supportFile } from '../support-file.js';

type Kind = 'group' | 'folder';

/** A reaper that holds nothing for this long is ended: each Jest suite has one of its own. */
const IDLE_MS = 2_000;

const held = new Set<string>();
let input: Writable | undefined;
let ending: NodeJS.Timeout | undefined;

/** From now on the process group or folder is removed when this process ends, even by kill -9. */
export function hold(kind: Kind, value: number | string): void {
  clearTimeout(ending);
  held.add(`${kind} ${value}`);
  input ??= start();
  input.write(`hold ${kind} ${value}\n`);
}

/** The process group or folder is already gone: a later one with the same name or number is left alone. */
export function release(kind: Kind, value: number | string): void {
  clearTimeout(ending);
  held.delete(`${kind} ${value}`);
  input?.write(`release ${kind} ${value}\n`);
  if (held.size === 0) ending = setTimeout(end, IDLE_MS).unref();
}

function end(): void {
  input?.end();
  input = undefined;
}

/** In its own process group (Ctrl-C does not reach it); it does not keep this process alive. */
function start(): Writable {
  const child = spawn(process.execPath, [supportFile('services', 'local', 'reaper-process.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  (child.stdin as Writable & { unref(): void }).unref();
  return child.stdin;
}
