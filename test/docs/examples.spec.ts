import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../../apps/cli/src/testing/run-command.js';

const folders = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Rated {
  readonly documents: readonly unknown[];
  readonly counters: Readonly<Record<string, number>>;
}

/** Amounts of the calculation, in the order of the table: `−76.80` and `3,840.00` as the document has them. */
const readAmounts = (readme: string): string[] =>
  [...readme.matchAll(/\| \*{0,2}(−?[\d,]+\.\d\d)\*{0,2} \|$/gm)].map(([, amount = '']) =>
    amount.replace('−', '-').replaceAll(',', ''),
  );

describe('examples', () => {
  it('has one folder for each model', () => {
    expect(folders).toStrictEqual(['hourly', 'mixed', 'per-event']);
  });

  it.each(folders)('%s is rated as expected, and as its README calculates', async (name) => {
    const read = (file: string): string => readFileSync(`examples/${name}/${file}`, 'utf8');
    const files = ['contract.json', 'events.ndjson'].map((file) => `examples/${name}/${file}`);
    const [contracts = '', events = ''] = files;
    const flags = ['--contracts', contracts, '--events', events, '--period', '2026-03-01', '--strict'];

    const { code, stdout } = await runCommand('rate', ...flags);
    expect(code).toBe(0);
    const { documents, counters } = JSON.parse(stdout) as Rated;
    const expected = JSON.parse(read('expected.json')) as Amounts;
    expect(documents).toStrictEqual([expected]);
    expect(counters.received).toBe(read('events.ndjson').trimEnd().split('\n').length);

    const { lines, net, tax, total } = expected;
    expect(readAmounts(read('README.md'))).toStrictEqual([
      ...lines.map(({ amount }) => amount),
      net,
      ...tax.map(({ amount }) => amount),
      total,
    ]);
  });
});

describe('README.md: rate files, without services', () => {
  const page = readFileSync('README.md', 'utf8').split('## Rate files, without services')[1] ?? '';
  const commands = [...page.matchAll(/^npm run -s contador -- (.*examples\/.*)$/gm)].map(
    ([, command = '']) => command,
  );
  const [output = 'a block of output'] = [...page.matchAll(/```text\n([^]*?)```/g)].map(([, block]) => block);

  it('has a check, a comparison and a rating', () => {
    expect(commands.map((command) => command.split(' ')[0])).toStrictEqual(['contracts', 'compare', 'rate']);
  });

  it('runs, and prints what it shows', async () => {
    const outcomes = [];
    for (const command of commands) outcomes.push(await runCommand(...command.split(' ')));
    expect(outcomes.map(({ code }) => code)).toStrictEqual([0, 0, 0]);
    expect(outcomes[2]?.stdout.trimEnd()).toBe(output.trimEnd());
  });
});

interface Amounts {
  readonly lines: readonly { readonly amount: string }[];
  readonly net: string;
  readonly tax: readonly { readonly amount: string }[];
  readonly total: string;
}
