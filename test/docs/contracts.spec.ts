import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseContracts } from '#contracts';
import { runCommand } from '../../apps/cli/src/testing/run-command.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const codeBlocks = (page: string, language: string): string[] =>
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
const listFaults = (json: string): string[] => {
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
  readonly enum?: readonly (string | number)[];
}

const { $defs } = JSON.parse(read('docs/reference/schemas/contract.json')) as {
  readonly $defs: Readonly<Record<string, Schema>>;
};

type Field = readonly [path: string, schema: Schema];

/** All fields by their paths: `fees[].id`. */
const listFields = ({ $ref, properties = {}, items, additionalProperties }: Schema, path = ''): Field[] => {
  const target = $ref === undefined ? undefined : $defs[$ref.replace('#/$defs/', '')];
  if (target !== undefined) return listFields(target, path);
  if (items !== undefined) return listFields(items, `${path}[]`);
  if (typeof additionalProperties === 'object') return listFields(additionalProperties, `${path}.NAME`);
  return Object.entries(properties).flatMap(([name, member]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [[own, member] as const, ...listFields(member, own)];
  });
};

/**
 * Contact prices, team and overflow have the fields of a price, and the channels have the same concurrency: the page describes
 * both once.
 */
const describedOnce = (path: string): string =>
  path
    .replace(/^.*?\b(?=(unitPrice|tiers|bandPrices)\b)/, '')
    .replace(/^(overflow\.concurrency)\..*/, '$1.CHANNEL');

const FIELDS = listFields($defs['ContractVersion'] ?? {}).map(
  ([path, schema]) => [describedOnce(path), schema] as const,
);
/** The fields with a list of values, except the days of an anchor, which are written as ranges. */
const CHOICES = FIELDS.flatMap(([path, { enum: values }]) =>
  values && path !== 'period.anchorDay' ? [[path, values] as const] : [],
);

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
    expect(sorted(named)).toEqual(sorted(FIELDS.map(([path]) => path)));
  });

  it.each(CHOICES)('lists the values of %s in the order of the schema', (path, values) => {
    const type = rows('| field |').find(([cell]) => cell === `\`${path}\``)?.[1];
    expect(type?.replaceAll('`', '').split(', ')).toEqual(values.map(String));
  });

  it('has choices to list', () => {
    expect(CHOICES.map(([path]) => path)).toEqual(
      expect.arrayContaining(['contacts.prices[].channel', 'contacts.prices[].basis', 'language']),
    );
  });

  it.each(codeBlocks(page, 'json'))('is valid: %s', (json) => {
    expect(listFaults(json)).toEqual([]);
  });

  it.each(faults)('%s: %s', (code, example, at) => {
    expect(listFaults(example)).toEqual([`${at} ${code}`]);
  });

  it('has examples, and an example of each code once', () => {
    const codes = faults.map(([code]) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes.length).toBeGreaterThan(20);
    expect(codeBlocks(page, 'json').length).toBeGreaterThan(2);
  });
});

describe('docs/guide/contracts.md', () => {
  const page = read('docs/guide/contracts.md');
  const commands = [...page.matchAll(/^npm run -s contador -- (.*)$/gm)].map(([, command = '']) => command);

  it.each(codeBlocks(page, 'json'))('is valid: %s', (json) => {
    expect(listFaults(json)).toEqual([]);
  });

  it.each(commands)('%s succeeds', async (command) => {
    expect((await runCommand(...command.split(' '))).code).toBe(0);
  });

  it('has an example of each model, a check and a comparison', () => {
    for (const model of ['per-event', 'hourly', 'mixed']) expect(page).toContain(`"model": "${model}"`);
    expect(commands.map((command) => command.split(' ')[0])).toEqual(['contracts', 'compare']);
  });
});
