import { Logger as NestLog } from '@nestjs/common';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { NestLogger } from '../nest/nest-logger.js';

function capture(isTTY = false, level: 'info' | 'debug' = 'info') {
  const lines: string[] = [];
  return { lines, logger: createLogger('ingest', level, { isTTY, write: (line) => lines.push(line) }) };
}

describe('createLogger', () => {
  it('writes JSON for programs', () => {
    const { lines, logger } = capture();
    logger.info({ url: 'http://127.0.0.1:1' }, 'listening');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      name: 'ingest',
      msg: 'listening',
      url: 'http://127.0.0.1:1',
    });
  });

  it('writes short lines for people, with the stack of an error below', () => {
    const { lines, logger } = capture(true);
    logger.warn({ err: new Error('no'), partition: 3 }, 'tried again');
    const plain = stripVTControlCharacters(lines[0] ?? '');
    expect(plain).toMatch(
      /^\d\d:\d\d:\d\d WARN {2}ingest {2}tried again partition=3\n {4}Error: no\n {4} {4}at /,
    );
  });

  it('redacts passwords', () => {
    const { lines, logger } = capture();
    logger.info({ sasl: { password: 'secret' } }, 'connecting');
    expect(lines.join('')).not.toContain('secret');
  });
});

describe('NestLogger', () => {
  it('keeps context, level and errors, and logs start-up messages at debug', () => {
    const { lines, logger } = capture(false, 'debug');
    const nest = new NestLogger(logger);
    nest.log('mapped', 'RouterExplorer');
    nest.warn('careful', 'Fold');
    nest.error(new Error('broken'), 'Fold');
    nest.error('broken', 'a stack', 'Fold');
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 'debug', msg: 'mapped', context: 'RouterExplorer' }),
      expect.objectContaining({ level: 'warn', msg: 'careful', context: 'Fold' }),
      expect.objectContaining({
        level: 'error',
        msg: 'broken',
        err: expect.objectContaining({ message: 'broken' }),
      }),
      expect.objectContaining({ level: 'error', msg: 'broken', stack: 'a stack', context: 'Fold' }),
    ]);
  });

  it('serves the loggers in classes', () => {
    const { lines, logger } = capture();
    NestLog.overrideLogger(new NestLogger(logger));
    new NestLog('Fold').log('hello');
    NestLog.overrideLogger(false);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'hello', context: 'Fold' });
  });
});
