import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '#runtime';
import { CliError, reportError } from './exit-code.js';
import { createProgram } from './program.js';

async function run(...args: string[]): Promise<{ code: number; output: string[] }> {
  const output: string[] = [];
  const program = await createProgram();
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeErr: (text) => output.push(text), writeOut: (text) => output.push(text) });
  try {
    await program.parseAsync(args, { from: 'user' });
    return { code: 0, output };
  } catch (error) {
    return { code: reportError(error, (message) => output.push(message)), output };
  }
}

describe('the exit code', () => {
  it('is 0 for help, which has examples', async () => {
    const { code, output } = await run('publish', '--help');
    expect(code).toBe(0);
    expect(output.join('')).toContain('Examples:');
  });

  it.each([['nonsense'], ['publish'], ['publish', 'x', '--mode', 'odd'], ['publish', 'x', '--nonsense']])(
    'is 2 for wrong usage: %s %s %s %s',
    async (...args) => {
      expect((await run(...args)).code).toBe(2);
    },
  );

  it('is 2 for wrong settings, with every fault listed', async () => {
    const { code, output } = await run(
      'publish',
      '/dev/null',
      '--brokers',
      'nonsense',
      '--topic-prefix',
      'a b',
    );
    expect(code).toBe(2);
    expect(output.join('')).toMatch(/KAFKA_BROKERS must[\s\S]*CONTADOR_TOPIC_PREFIX may/);
  });

  it('is 2 for a missing file, with a message', async () => {
    const { code, output } = await run('publish', '/no/such/file', '--brokers', 'a:9092');
    expect([code, output]).toEqual([2, ['/no/such/file does not exist']]);
  });

  it('is 1 for any other failure, without a stack trace', () => {
    const messages: string[] = [];
    const codes = [new Error('no'), 'odd', new CliError('so')].map((error) =>
      reportError(error, (message) => messages.push(message)),
    );
    expect(codes).toEqual([1, 1, 1]);
    expect(messages).toEqual(['no', 'odd', 'so']);
    expect(reportError(new ConfigError([]), () => undefined)).toBe(2);
  });
});
