import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from '../../support/processes/index.js';
import { ingest } from './contenders.js';
import type { BenchEnvironment } from './environment.js';
import type { Profile, ProfileNode } from './profile-of.js';
import { selfMsByNode } from './profile-of.js';
import { measured } from './run.js';

/** The parts of ingest, by their files; the first match counts. */
const PARTS: readonly (readonly [part: string, files: RegExp])[] = [
  ['fetch and decode records (kafkajs)', /node_modules\/kafkajs\/|\/libs\/kafka\//],
  ['parse JSON', /\/events\/decode\/(json|utf8|depth)\.js/],
  ['check', /\/events\/checks\/|class-validator/],
  [
    'read the event and hash its id',
    /\/events\/|\/identity\/hash-id\.js|\/journal\/route\.js|internal\/crypto/,
  ],
  ['fold', /\/libs\/usage\/|\/journal\/journal-folder\.js/],
  ['read and write the store', /\/libs\/store\/|node_modules\/(ioredis|redis-parser|denque)\//],
  ['garbage collection', /^\(garbage collector\)$/],
];
const REST = 'sockets, buffers, and the rest of Node';

export interface Part {
  readonly part: string;
  readonly micros: number;
}

/** Where one ingest process spends an event's processor time, from a sampling profile of a separate run. */
export async function measureParts(environment: BenchEnvironment, events: number): Promise<Part[]> {
  const folder = mkdtempSync(join(tmpdir(), 'contador-profile-'));
  try {
    const file = join(folder, 'ingest.cpuprofile');
    const preload = new URL('./profile.mjs', import.meta.url).href;
    const profiled = { BENCH_PROFILE: file, NODE_OPTIONS: `--import ${preload}` };
    const running = await ingest(environment, 1, profiled, compiled('ingest'));
    const { nodeMicros } = await measured(environment, running, events, Infinity, () => {
      for (const pid of running.pids) process.kill(pid, 'SIGUSR2');
    });
    return sumParts(JSON.parse(readFileSync(file, 'utf8')) as Profile, nodeMicros);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sumParts(profile: Profile, nodeMicros: number): Part[] {
  const sums = new Map<string, number>([...PARTS.map(([part]) => [part, 0] as const), [REST, 0]]);
  let total = 0;
  for (const [node, ms] of selfMsByNode(profile)) {
    if (node.callFrame.functionName === '(idle)') continue;
    const part = findPart(node);
    sums.set(part, (sums.get(part) ?? 0) + ms);
    total += ms;
  }
  return [...sums].map(([part, ms]) => ({ part, micros: (nodeMicros * ms) / total }));
}

/** A function without a file (a built-in) belongs to its caller. */
function findPart(node: ProfileNode): string {
  for (let at: ProfileNode | undefined = node; at; at = at.parent) {
    const { url, functionName } = at.callFrame;
    const environment = url === '' ? functionName : url;
    const found = PARTS.find(([, files]) => files.test(environment));
    if (found) return found[0];
    if (url !== '' && !url.startsWith('node:')) return REST;
  }
  return REST;
}
