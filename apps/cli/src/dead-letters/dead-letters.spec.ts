import { describe, expect, it } from '@jest/globals';
import { folder, runCommand } from '../testing/run-command.js';
import { time } from './flags.js';
import { replayText } from './replay-text.js';
import { tableRow } from './table.js';

const file = folder();

describe('contador dead-letters', () => {
  it.each([
    ['no dead letter named', ['replay']],
    ['ids and a filter', ['replay', '1', '--all']],
    ['a replacement for several dead letters', ['replay', '--all', '--with', file('one.json', {})]],
    ['a replacement that is not JSON', ['replay', '1', '--with', file('none.json', 'not JSON')]],
    ['an id that is not a number', ['replay', 'x']],
    ['an unknown code', ['list', '--code', 'nonsense']],
    ['an invalid time', ['list', '--from', 'yesterday']],
    ['an invalid limit', ['list', '--limit', '0']],
  ])('refuses %s', async (_what, args) => {
    const { code, stderr } = await runCommand('dead-letters', ...args, '--brokers', 'localhost:1');
    expect(code).toBe(2);
    expect(stderr.length).toBeGreaterThan(10);
  });

  it('accepts times as instants and as durations ago', () => {
    expect(time('2026-03-02T10:00:00+01:00')).toBe(Date.parse('2026-03-02T09:00:00Z'));
    expect(Math.abs(time('2h') - (Date.now() - 7_200_000))).toBeLessThan(1_000);
  });

  it('a row fits the terminal width, and cannot contain control sequences', () => {
    const deadLetter = {
      ...{
        id: 7,
        filedAt: '2026-03-02T09:00:00.000Z',
        code: 'not-json',
        message: `\u001b[2J${'x'.repeat(200)}`,
      },
      origin: { topic: 'contador.journal', partition: 3, offset: 42 },
    };
    const row = tableRow(deadLetter, 120);
    expect(row).toHaveLength(121);
    expect(row).toMatch(/^7 +2026-03-02 09:00:00 +not-json +- +\\u\{1b\}\[2Jx+…\n$/);
  });

  it('prints the result of a dry run, and how to continue', () => {
    const text = replayText({
      ...{
        dryRun: true,
        complete: true,
        matched: 1_203,
        replayable: 1_000,
        replayed: 0,
        already: 1,
        refused: 202,
      },
      refusedByCode: { 'too-old': 202 },
      refusals: [{ id: 7, code: 'too-old', message: 'data.endedAt must not be before …' }],
    });
    expect(text).toBe(
      '1,203 dead letters: 1,000 would be replayed, 1 replayed before, 202 not replayable\n' +
        'Not replayable: too-old 202\n  7  too-old: data.endedAt must not be before …\n  … and 201 more\n' +
        'Dead letters replayed before are skipped unless --again is given.\n' +
        'A dry run: nothing was published. Use --yes to replay.\n',
    );
  });
});
