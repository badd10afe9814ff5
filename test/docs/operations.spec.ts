import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../apps/cli/src/program.js';

const text = readFileSync('docs/operations/README.md', 'utf8');
const commands = [...text.matchAll(/npx contador ([^`#\n]*)/g)]
  .map(([, words = '']) => words.trim().split(/\s+/))
  .filter(([name = '']) => /^[a-z]/.test(name));

const program = await createProgram();

/** Resolves the words of a command line to a command and its arguments. */
function findCommand(words: readonly string[]): { command: Command; rest: readonly string[] } {
  let command: Command = program;
  for (const [index, word] of words.entries()) {
    const next = command.commands.find((one) => one.name() === word);
    if (!next) return { command, rest: words.slice(index) };
    command = next;
  }
  return { command, rest: [] };
}

describe('docs/operations/README.md', () => {
  it.each(commands.map((words) => [words.join(' '), words] as const))(
    'contador %s is a command',
    (_line, words) => {
      const { command, rest } = findCommand(words);
      expect(command.name()).not.toBe('contador');
      expect(command.commands).toEqual([]);
      const known = command.options.map(({ long }) => long);
      for (const flag of rest.filter((word) => word.startsWith('--'))) expect(known).toContain(flag);
    },
  );

  it('explains every alert rule, and names no rule that does not exist', () => {
    const rules = readFileSync('docs/operations/alerts.yml', 'utf8').matchAll(/- alert: (\w+)/g);
    const explained = new Set([...text.matchAll(/\b(Contador[A-Z]\w+)/g)].map(([, name]) => name));
    expect([...explained].sort()).toEqual([...rules].map(([, name]) => name).sort());
  });

  it('names no setting that is not documented', () => {
    const settings = readFileSync('docs/reference/configuration.md', 'utf8');
    for (const [name] of text.matchAll(/\bCONTADOR_[A-Z_]+[A-Z]\b/g))
      expect(settings).toContain(`\`${name}\``);
  });
});
