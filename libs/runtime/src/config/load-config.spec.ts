import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Min } from 'class-validator';
import { ConfigError } from './config-error.js';
import { duration, integer } from './kinds.js';
import { loadConfig } from './load-config.js';
import { ProcessConfig } from './process-config.js';
import type { Environment } from './read-variable.js';
import { Setting } from './setting.js';

const DAY = 86_400_000;
/** The settings of a process with settings of its own. */
class Settings extends ProcessConfig {
  @Setting('CONTADOR_JOURNAL_PARTITIONS', { is: integer, default: '12', description: 'Partitions.' })
  @Min(1, { message: 'must be at least 1' })
  journalPartitions!: number;
  @Setting('CONTADOR_LATE_WINDOW', { is: duration, default: 'P62D', description: 'Late window.' })
  lateWindowMs!: number;
  @Setting('CONTADOR_CLOCK_SKEW', { is: duration, default: 'PT5M', description: 'Clock skew.' })
  clockSkewMs!: number;
}

const enough: Environment = { KAFKA_BROKERS: 'a:9092, b:9092', REDIS_URL: 'redis://localhost:6379' };

function faults(env: Environment): Record<string, string> {
  try {
    loadConfig(Settings, env, () => undefined);
  } catch (error) {
    if (error instanceof ConfigError) {
      return Object.fromEntries(error.faults.map(({ variable, problem }) => [variable, problem]));
    }
    throw error;
  }
  return {};
}

describe('loadConfig', () => {
  let folder: string;
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('fills in defaults and parses by kind', () => {
    expect(loadConfig(Settings, { ...enough, PORT: '0', KAFKA_SSL: 'yes' })).toMatchObject({
      kafkaBrokers: ['a:9092', 'b:9092'],
      kafkaSsl: true,
      port: 0,
      host: '127.0.0.1',
      logLevel: 'info',
      journalPartitions: 12,
      lateWindowMs: 62 * DAY,
      clockSkewMs: 300_000,
    });
  });

  it('reports all faults together, by variable', () => {
    expect(
      faults({
        KAFKA_BROKERS: 'nohost',
        PORT: 'http',
        LOG_LEVEL: 'loud',
        CONTADOR_LATE_WINDOW: 'P2M',
        CONTADOR_CLOCK_SKEW: '5 minutes',
        CONTADOR_JOURNAL_PARTITIONS: '0',
        KAFKA_SSL: 'perhaps',
      }),
    ).toEqual({
      KAFKA_BROKERS: 'must list brokers as host:port, separated by commas',
      REDIS_URL: expect.stringMatching(/^is not set: Redis, as redis:/),
      PORT: 'must be a whole number',
      LOG_LEVEL: 'must be one of trace, debug, info, warn, error, fatal, silent',
      CONTADOR_LATE_WINDOW: expect.stringMatching(/^must be given in weeks, days/),
      CONTADOR_CLOCK_SKEW: 'must be an ISO 8601 duration such as P62D or PT5M',
      CONTADOR_JOURNAL_PARTITIONS: 'must be at least 1',
      KAFKA_SSL: 'must be true or false',
    });
  });

  it('names each variable once in the message', () => {
    expect(() => loadConfig(Settings, {})).toThrow(
      /2 settings are wrong:\n {2}KAFKA_BROKERS is not set: .*\n {2}REDIS_URL is not set: /,
    );
  });

  it('lists the faults in the order of the settings, those of a parent class first', () => {
    const wrong = { CONTADOR_JOURNAL_PARTITIONS: '0', PORT: '70000', KAFKA_BROKERS: 'nohost' };
    expect(Object.keys(faults({ ...enough, ...wrong }))).toEqual([
      'KAFKA_BROKERS',
      'PORT',
      'CONTADOR_JOURNAL_PARTITIONS',
    ]);
  });

  it('requires a login to be complete or absent', () => {
    expect(faults({ ...enough, KAFKA_SASL_USERNAME: 'u' })).toEqual({
      KAFKA_SASL_MECHANISM: expect.stringMatching(/set KAFKA_SASL_MECHANISM and KAFKA_SASL_PASSWORD too$/),
    });
    const login = { KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p', KAFKA_SASL_MECHANISM: 'plain' };
    expect(faults({ ...enough, ...login })).toEqual({});
  });

  it('reads a value from the file that …_FILE names', () => {
    const REDIS_URL_FILE = file('redis', 'redis://secret@host:1\n');
    expect(loadConfig(Settings, { KAFKA_BROKERS: 'a:1', REDIS_URL_FILE }).redisUrl).toBe(
      'redis://secret@host:1',
    );
    expect(faults({ ...enough, REDIS_URL_FILE })).toEqual({
      REDIS_URL: 'and REDIS_URL_FILE are both set: keep one',
    });
    expect(faults({ KAFKA_BROKERS: 'a:1', REDIS_URL_FILE: join(folder, 'none') })).toEqual({
      REDIS_URL: expect.stringMatching(/^cannot be read from .*none, named by REDIS_URL_FILE \(ENOENT\)$/),
    });
  });

  it('treats an empty variable as not set', () => {
    expect(loadConfig(Settings, { ...enough, PORT: '' }).port).toBe(8080);
    expect(faults({ ...enough, REDIS_URL: ' ' })).toHaveProperty('REDIS_URL');
  });

  it('warns of variables that look like a misspelt setting', () => {
    const warnings: string[] = [];
    const env = {
      ...enough,
      CONTADOR_LATE_WINDWO: 'P1D',
      CONTADOR_XYZ_UNHEARD_OF: '1',
      CONTADOR_LATE_WINDOW_FILE: '',
    };
    loadConfig(Settings, env, (message) => warnings.push(message));
    expect(warnings).toEqual([
      'CONTADOR_LATE_WINDWO is not a setting of this process: did you mean CONTADOR_LATE_WINDOW?',
      'CONTADOR_XYZ_UNHEARD_OF is not a setting of this process.',
    ]);
  });

  it('lets a process add settings and change defaults', () => {
    class Own extends Settings {
      @Setting('CONTADOR_SLICE', { is: integer, default: '1000', description: 'Records of a slice.' })
      slice!: number;
      @Setting('PORT', { is: integer, default: '8081', description: 'HTTP port.' })
      declare port: number;
    }
    expect(loadConfig(Own, enough)).toMatchObject({ slice: 1000, port: 8081, host: '127.0.0.1' });
    expect(loadConfig(Settings, enough).port).toBe(8080);
  });
});
