import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.js';
import { runApp } from './run-app.js';
import type { Shutdown } from './shutdown.js';

class FakeProcess extends EventEmitter {
  readonly codes: number[] = [];
  readonly exited = new Promise<number>((resolve) => this.once('exit code', resolve));

  exit(code: number): void {
    this.codes.push(code);
    this.emit('exit code', code);
  }
}

async function run(start: (shutdown: Shutdown) => Promise<void>, closeWithinMs = 1_000) {
  const host = new FakeProcess();
  const lines: string[] = [];
  const logger = createLogger('test', 'info', { write: (line) => lines.push(line) });
  await runApp({ logger, start, host, closeWithinMs });
  return { host, lines };
}

describe('runApp', () => {
  it.each(['SIGTERM', 'SIGINT'])('closes in reverse order on %s and exits with 0', async (signal) => {
    const closed: string[] = [];
    const { host } = await run((shutdown) => {
      for (const name of ['redis', 'kafka', 'http']) {
        shutdown.add(name, () => Promise.resolve(closed.push(name)));
      }
      return Promise.resolve();
    });
    host.emit(signal);
    expect(await host.exited).toBe(0);
    expect(closed).toEqual(['http', 'kafka', 'redis']);
  });

  it('continues closing when a step fails, and exits with 1', async () => {
    const closed: string[] = [];
    const { host, lines } = await run((shutdown) => {
      shutdown.add('redis', () => Promise.resolve(closed.push('redis')));
      shutdown.add('kafka', () => Promise.reject(new Error('no')));
      return Promise.resolve();
    });
    host.emit('SIGTERM');
    expect(await host.exited).toBe(1);
    expect(closed).toEqual(['redis']);
    expect(lines.join('')).toContain('"step":"kafka"');
  });

  it('does not exceed its time limit, and names the step that hangs', async () => {
    const { host, lines } = await run((shutdown) => {
      shutdown.add('kafka', () => new Promise(() => undefined));
      return Promise.resolve();
    }, 50);
    host.emit('SIGTERM');
    expect(await host.exited).toBe(1);
    expect(lines.join('')).toContain('"open":"kafka"');
  });

  it('exits immediately on a second signal', async () => {
    const { host } = await run((shutdown) => {
      shutdown.add('kafka', () => new Promise(() => undefined));
      return Promise.resolve();
    }, 200);
    host.emit('SIGINT');
    host.emit('SIGINT');
    expect(host.codes).toEqual([1]);
  });

  it('closes what was opened after a failed start, and exits with 1', async () => {
    const closed: string[] = [];
    const { host, lines } = await run((shutdown) => {
      shutdown.add('redis', () => Promise.resolve(closed.push('redis')));
      return Promise.reject(new Error('no broker'));
    });
    expect(await host.exited).toBe(1);
    expect(closed).toEqual(['redis']);
    expect(lines.join('')).toContain('no broker');
  });

  it.each(['unhandledRejection', 'uncaughtException'])('logs %s and exits with 1', async (event) => {
    const { host, lines } = await run(() => Promise.resolve());
    host.emit(event, new Error('forgotten'));
    expect(await host.exited).toBe(1);
    expect(lines.join('')).toContain('forgotten');
  });
});
