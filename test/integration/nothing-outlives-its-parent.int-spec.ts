import { describe, expect, it } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { supportFile } from '../support/services/support-file.js';

const program = `
  const { services } = await import(${JSON.stringify(pathToFileURL(supportFile('services', 'index.ts')).href)});
  const redis = await services.redis({ own: true });
  console.log(JSON.stringify({ pid: redis.pid, dir: redis.dir }));
  setInterval(() => undefined, 1000);
`;

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const countReapers = (parent: number | undefined): number =>
  execFileSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => Number.parseInt(line, 10) === parent && line.includes('reaper-process')).length;

describe('a local server', () => {
  it.each(['SIGKILL', 'SIGINT'] as const)(
    'ends with its folder when its parent gets %s',
    async (signal) => {
      const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        env: { ...process.env, CONTADOR_SERVICES: 'local' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
      const { pid, dir } = JSON.parse(line) as { pid: number; dir: string };
      expect([alive(pid), existsSync(dir)]).toEqual([true, true]);

      parent.kill(signal);
      for (const deadline = Date.now() + 5_000; alive(pid) || existsSync(dir); await sleep(50)) {
        if (Date.now() > deadline) break;
      }
      expect([alive(pid), existsSync(dir)]).toEqual([false, false]);
    },
    20_000,
  );

  it('leaves no watcher process once it is stopped', async () => {
    const stopping = `${program} process.stdin.once('data', () => redis.stop());`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', stopping], {
      env: { ...process.env, CONTADOR_SERVICES: 'local' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    try {
      await once(createInterface({ input: parent.stdout }), 'line');
      expect(countReapers(parent.pid)).toBe(1);
      parent.stdin.write('stop\n');
      for (const deadline = Date.now() + 10_000; countReapers(parent.pid) > 0; await sleep(100)) {
        if (Date.now() > deadline) break;
      }
      expect(countReapers(parent.pid)).toBe(0);
      expect(parent.exitCode).toBeNull();
    } finally {
      parent.kill('SIGKILL');
    }
  }, 30_000);
});
