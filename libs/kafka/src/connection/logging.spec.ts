import { describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { kafkaLogCreator, logLevel } from './logging.js';

describe('logLevel', () => {
  it.each([
    ['INFO', '[Consumer] Starting', 'debug'],
    ['WARN', 'The group is rebalancing, re-joining', 'debug'],
    ['ERROR', 'Response JoinGroup(key: 11, version: 5)', 'debug'],
    ['ERROR', 'Failed to send messages: no leader', 'warn'],
    ['ERROR', 'Connection error: connect ECONNREFUSED', 'warn'],
    ['WARN', 'something odd', 'warn'],
    ['ERROR', 'Crash: KafkaJSNonRetriableError', 'error'],
  ])('%s %s → %s', (label, message, level) => expect(logLevel(label, message)).toBe(level));
});

describe('kafkaLogCreator', () => {
  it('passes on fields and message, fields first', () => {
    const lines: [string, object, string][] = [];
    const into = (level: string) => (fields: object, message: string) =>
      void lines.push([level, fields, message]);
    const logger = { debug: into('debug'), info: into('info'), warn: into('warn'), error: into('error') };
    kafkaLogCreator(logger)(kafkajs.logLevel.INFO)({
      namespace: 'Connection',
      level: kafkajs.logLevel.ERROR,
      label: 'ERROR',
      log: { timestamp: 'now', logger: 'kafkajs', message: 'Connection timeout', broker: 'a:1' },
    });
    expect(lines).toEqual([['warn', { from: 'kafkajs/Connection', broker: 'a:1' }, 'Connection timeout']]);
  });
});
