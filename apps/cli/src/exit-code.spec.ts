import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '#runtime';
import { CliError, exitCodeOf } from './exit-code.js';
import { createProgram } from './program.js';

async function run(...args: string[]): Promise<{ code: number; told: string[] }> {
  const told: string[] = [];
  const program = createProgram();
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeErr: (text) => told.push(text), writeOut: (text) => told.push(text) });
  try {
    await program.parseAsync(args, { from: 'user' });
    return { code: 0, told };
  } catch (error) {
    return { code: exitCodeOf(error, (message) => told.push(message)), told };
  }
}

describe('exit codes', () => {
  it('0 for help, with examples', async () => {
    const { code, told } = await run('publish', '--help');
    expect(code).toBe(0);
    expect(told.join('')).toContain('Examples:');
  });

  it.each([['nonsense'], ['publish'], ['publish', 'x', '--mode', 'odd'], ['publish', 'x', '--nonsense']])(
    '2 for wrong usage: %s %s %s %s',
    async (...args) => {
      expect((await run(...args)).code).toBe(2);
    },
  );

  it('2 with every fault for wrong settings', async () => {
    const { code, told } = await run(
      'publish',
      '/dev/null',
      '--brokers',
      'nonsense',
      '--topic-prefix',
      'a b',
    );
    expect(code).toBe(2);
    expect(told.join('')).toMatch(/KAFKA_BROKERS must[\s\S]*CONTADOR_TOPIC_PREFIX may/);
  });

  it('2 for a file that is not there, in words', async () => {
    const { code, told } = await run('publish', '/no/such/file', '--brokers', 'a:9092');
    expect([code, told]).toEqual([2, ['/no/such/file does not exist']]);
  });

  it('1 for any other failure, without a stack trace', () => {
    const told: string[] = [];
    const codes = [new Error('no'), 'odd', new CliError('so')].map((error) =>
      exitCodeOf(error, (message) => told.push(message)),
    );
    expect(codes).toEqual([1, 1, 1]);
    expect(told).toEqual(['no', 'odd', 'so']);
    expect(exitCodeOf(new ConfigError([]), () => undefined)).toBe(2);
  });
});
