import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseContracts } from '#contracts';
import { runCommand } from '../../apps/cli/src/testing/run-command.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const blocksOf = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, block = '']) => block);

const BASE = {
  ...{ clientId: 'acme', version: 1, effectiveFrom: '2026-03-01T00:00:00+01:00' },
  ...{ zone: 'Europe/Madrid', currency: 'EUR', period: { kind: 'month', anchorDay: 1 } },
  tax: { category: 'S', rate: '21' },
};
const PER_EVENT = {
  model: 'per-event',
  contacts: { prices: [{ channel: 'call', basis: 'contact', unitPrice: '2' }] },
};

/** The faults of a part of a version, or of a list of them, as pointers and codes. */
const faultsOf = (json: string): string[] => {
  const written = JSON.parse(json) as object;
  const versions = [written]
    .flat()
    .map((part: object) => ({ ...BASE, ...('model' in part ? {} : PER_EVENT), ...part }));
  const checked = parseContracts(versions);
  const shown = (pointer: string): string => (Array.isArray(written) ? pointer : pointer.slice('/0'.length));
  return 'ok' in checked ? [] : checked.faults.map(({ pointer, code }) => `${shown(pointer)} ${code}`);
};

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

const { $defs } = JSON.parse(read('docs/reference/schemas/contract.json')) as {
  readonly $defs: Readonly<Record<string, Schema>>;
};

/** Paths of all fields: `fees[].id`. */
const pathsOf = ({ $ref, properties = {}, items, additionalProperties }: Schema, path = ''): string[] => {
  const target = $ref === undefined ? undefined : $defs[$ref.replace('#/$defs/', '')];
  if (target !== undefined) return pathsOf(target, path);
  if (items !== undefined) return pathsOf(items, `${path}[]`);
  if (typeof additionalProperties === 'object') return pathsOf(additionalProperties, `${path}.NAME`);
  return Object.entries(properties).flatMap(([name, member]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [own, ...pathsOf(member, own)];
  });
};

/** Contact prices, team and overflow have the fields of a price, which the page describes once. */
const withoutOwner = (path: string): string => path.replace(/^.*?\b(?=(unitPrice|tiers|bandPrices)\b)/, '');

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('docs/reference/contracts.md', () => {
  const page = read('docs/reference/contracts.md');
  const rows = (header: string): string[][] =>
    page
      .split('\n\n')
      .filter((block) => block.startsWith(header))
      .flatMap((table) => table.trim().split('\n').slice(2))
      .map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
  const faults = rows('| code |').map(
    ([code = '', , example = '', at = '']) =>
      [code, example, at].map((cell) => cell.replaceAll('`', '')) as [string, string, string],
  );

  it('has a row for each field of the schema, and no other', () => {
    const named = rows('| field |').flatMap(([cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    expect(named).toEqual([...new Set(named)]);
    expect(sorted(named)).toEqual(sorted(pathsOf($defs['ContractVersion'] ?? {}).map(withoutOwner)));
  });

  it.each(blocksOf(page, 'json'))('is valid: %s', (json) => {
    expect(faultsOf(json)).toEqual([]);
  });

  it.each(faults)('%s: %s', (code, example, at) => {
    expect(faultsOf(example)).toEqual([`${at} ${code}`]);
  });

  it('has examples, and an example of each code once', () => {
    const codes = faults.map(([code]) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes.length).toBeGreaterThan(20);
    expect(blocksOf(page, 'json').length).toBeGreaterThan(2);
  });
});

describe('docs/guide/contracts.md', () => {
  const page = read('docs/guide/contracts.md');
  const commands = [...page.matchAll(/^npm run -s contador -- (.*)$/gm)].map(([, command = '']) => command);

  it.each(blocksOf(page, 'json'))('is valid: %s', (json) => {
    expect(faultsOf(json)).toEqual([]);
  });

  it.each(commands)('%s succeeds', async (command) => {
    expect((await runCommand(...command.split(' '))).code).toBe(0);
  });

  it('has an example of each model, a check and a comparison', () => {
    for (const model of ['per-event', 'hourly', 'mixed']) expect(page).toContain(`"model": "${model}"`);
    expect(commands.map((command) => command.split(' ')[0])).toEqual(['contracts', 'compare']);
  });
});
