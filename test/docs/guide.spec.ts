import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { folder, runCommand } from '../../apps/cli/src/testing/run-command.js';

const page = readFileSync('docs/guide/first-invoice.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, block = '']) => block);

describe('docs/guide/first-invoice.md', () => {
  const write = folder();
  const [contracts = '', events = ''] = [...blocks('json'), ...blocks('ndjson')];
  const files = new Map([
    ['contracts.json', write('contracts.json', contracts)],
    ['events.ndjson', write('events.ndjson', events)],
  ]);
  const offline = blocks('sh')
    .flatMap((block) => block.trim().split('\n'))
    .filter((line) => line.startsWith('npm run -s contador -- '))
    .map((line) => line.replace('npm run -s contador -- ', ''));

  it.each(offline.map((line, index) => [line, index] as const))(
    '%s prints what it shows',
    async (line, index) => {
      const { code, stdout } = await runCommand(...line.split(' ').map((word) => files.get(word) ?? word));
      expect(code).toBe(0);
      expect(stdout).toContain(blocks('text')[index] ?? 'a block of output');
    },
  );

  it('has a check and a rating', () => {
    expect(offline.map((line) => line.split(' ')[0])).toEqual(['contracts', 'rate']);
  });
});
