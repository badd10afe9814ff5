import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from '#runtime';
import { DAY_MS } from '#usage';
import { CommonConfig } from './common-config.js';

const enough = { KAFKA_BROKERS: 'a:9092', REDIS_URL: 'redis://localhost:6379' };

function faults(env: Record<string, string>): Record<string, string> {
  try {
    loadConfig(CommonConfig, env, () => undefined);
  } catch (error) {
    if (error instanceof ConfigError)
      return Object.fromEntries(error.faults.map(({ variable, problem }) => [variable, problem]));
    throw error;
  }
  return {};
}

describe('CommonConfig', () => {
  it('has a default for every setting but the servers', () => {
    expect(loadConfig(CommonConfig, enough)).toMatchObject({
      topicPrefix: 'contador.',
      journalPartitions: 12,
      lateWindowMs: 62 * DAY_MS,
      clockSkewMs: 300_000,
      maxBatchBytes: 67_108_864,
      journalRetentionMs: -1,
      series: 'main',
      numberPattern: '{YYYY}-{NNNNNN}',
    });
  });

  it.each([
    ['P92D', undefined],
    ['P93D', {}],
    ['forever', {}],
  ])(
    'checks retention %s against the default late window of 62 days',
    (CONTADOR_JOURNAL_RETENTION, expected) => {
      const wrong = {
        CONTADOR_JOURNAL_RETENTION: 'must be at least P93D, the late window and 31 days, or forever',
      };
      expect(faults({ ...enough, CONTADOR_JOURNAL_RETENTION })).toEqual(expected ?? wrong);
    },
  );
});
