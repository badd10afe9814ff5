import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../testing/run-command.js';

describe('contador keys create', () => {
  it.each([
    [['--role', 'client'], /--client is required for the role client/],
    [['--role', 'ops', '--client', 'acme'], /--client is required for the role client/],
    [['--role', 'client', '--client', 'a b'], /is not a valid client id/],
    [['--role', 'admin'], /Allowed choices are ops, billing, client/],
    [['--role', 'ops', '--expires', 'P0D'], /a duration such as P90D, or a future instant/],
    [['--role', 'ops', '--expires', 'P2M'], /The duration .*months differ in length/],
    [['--role', 'ops', '--expires', '2020-01-01T00:00:00Z'], /a future instant/],
    [['--role', 'ops', '--expires', 'soon'], /a future instant/],
  ])('refuses %j before it connects to Kafka', async (args, message) => {
    const { code, stdout, stderr } = await runCommand('keys', 'create', '--name', 'x', ...args);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });

  it('requires a name, so that the audit shows whose key it is', async () => {
    for (const args of [[], ['--name', ' ']])
      expect((await runCommand('keys', 'create', '--role', 'ops', ...args)).code).toBe(2);
  });
});

describe('contador keys rotate', () => {
  it('requires the overlap as a duration', async () => {
    const { code, stderr } = await runCommand('keys', 'rotate', '5f0c1a9be2d34c77', '--overlap', 'a day');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/an ISO 8601 duration such as/)]);
  });
});
