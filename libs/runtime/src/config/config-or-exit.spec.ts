import { describe, expect, it } from '@jest/globals';
import { configOrExit } from './config-or-exit.js';
import { duration } from './kinds.js';
import { ProcessConfig } from './process-config.js';
import { Setting } from './setting.js';

class Settings extends ProcessConfig {
  @Setting('CONTADOR_LATE_WINDOW', { is: duration, default: 'P62D', description: 'Late window.' })
  lateWindowMs!: number;
}

class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

function processWith(env: Record<string, string>, argv: string[] = []) {
  const written = { out: '', err: '' };
  const host = {
    env,
    argv,
    exit: (code: number): never => {
      throw new Exit(code);
    },
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
  };
  return { host, written };
}

const env = { KAFKA_BROKERS: 'a:9092', REDIS_URL: 'redis://me:secret@host:6379' };

describe('configOrExit', () => {
  it('returns the configuration', () => {
    expect(configOrExit(Settings, processWith(env).host).kafkaBrokers).toEqual(['a:9092']);
  });

  it('exits with 2 and every fault on stderr', () => {
    const { host, written } = processWith({});
    expect(() => configOrExit(Settings, host)).toThrow(new Exit(2));
    expect(written.err).toMatch(/KAFKA_BROKERS is not set[\s\S]*REDIS_URL is not set/);
    expect(written.out).toBe('');
  });

  it('--validate prints the values in force, without secrets, and exits with 0', () => {
    const { host, written } = processWith(env, ['--validate']);
    expect(() => configOrExit(Settings, host)).toThrow(new Exit(0));
    expect(written.out).toContain('REDIS_URL=redis://me:***@host:6379\n');
    expect(written.out).toContain('CONTADOR_LATE_WINDOW=P62D\n');
    expect(written.out).not.toContain('secret');
  });

  it('--validate with a fault exits with 2', () => {
    expect(() => configOrExit(Settings, processWith({}, ['--validate']).host)).toThrow(new Exit(2));
  });
});
