import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { logSettings } from './log-settings.js';

const before = { ...process.env };
beforeEach(() => {
  process.env['KAFKA_BROKERS'] = '';
  process.env['KAFKA_BROKERS_FILE'] = '';
});
afterEach(() => {
  process.env = { ...before };
});

it('names the flag and the variable if no brokers are set', () => {
  expect(() => logSettings({})).toThrow(/^1 setting is wrong:\n {2}--brokers or KAFKA_BROKERS is not set: /);
});

it('prefers flags to the environment', () => {
  process.env['KAFKA_BROKERS'] = 'one:9092';
  expect(logSettings({}).kafkaBrokers).toEqual(['one:9092']);
  expect(logSettings({ brokers: 'two:9092' }).kafkaBrokers).toEqual(['two:9092']);
});
