import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { decodeLine } from '#usage';
import { publishedSchemas } from './published-schemas.js';

const FORMATS = { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, email: /@/ };
const schemas = publishedSchemas();
/** `sealed`: also refuses fields that the schema does not name, so that none is forgotten. */
const compile = (name: string, how: 'as published' | 'sealed'): ValidateFunction => {
  const { $defs, ...root } = schemas[name] ?? {};
  const defs = Object.entries($defs as Record<string, object>).map(([key, schema]) => [
    key,
    how === 'sealed' ? { ...schema, additionalProperties: false } : schema,
  ]);
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: FORMATS });
  return ajv.compile({ ...root, $defs: Object.fromEntries(defs) as unknown });
};
const text = (file: string): string => readFileSync(file, 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));
const faultsOf = (check: ValidateFunction, value: unknown): unknown[] => {
  check(value);
  return check.errors ?? [];
};

const examples = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`);

describe('the published schemas', () => {
  it.each(examples)('accept the contract, events and document of %s, field by field', (folder) => {
    const [contract, event, rated] = [
      compile('contract', 'sealed'),
      compile('event', 'sealed'),
      compile('rated-document', 'sealed'),
    ];
    for (const version of json(`${folder}/contract.json`) as unknown[])
      expect(faultsOf(contract, version)).toStrictEqual([]);
    for (const line of text(`${folder}/events.ndjson`).trimEnd().split('\n'))
      expect(faultsOf(event, JSON.parse(line))).toStrictEqual([]);
    expect(faultsOf(rated, json(`${folder}/expected.json`))).toStrictEqual([]);
  });

  it('accept each event and contract in the documentation', () => {
    const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`);
    const blocks = [
      ...['README.md', ...pages]
        .map(text)
        .join('\n')
        .matchAll(/```(?:json|ndjson)\n([^]*?)```/g),
    ].map(([, block = '']) => block);
    const [event, contract] = [compile('event', 'as published'), compile('contract', 'as published')];
    const values = blocks.flatMap((block) => valuesIn(block));
    // Parts of a contract are checked by test/docs/contracts.spec.ts
    const isContract = (value: object): boolean => 'effectiveFrom' in value && 'clientId' in value;
    const known = values.filter((value) => 'specversion' in value || isContract(value));
    expect(known.length).toBeGreaterThan(8);
    for (const value of known)
      expect(faultsOf('specversion' in value ? event : contract, value)).toStrictEqual([]);
  });
});

/** The objects of a block: one JSON text, or one a line. */
function valuesIn(block: string): object[] {
  try {
    return [JSON.parse(block) as object | object[]].flat();
  } catch {
    const lines = block.split('\n').filter((line) => line.startsWith('{"specversion"'));
    return lines.map((line) => JSON.parse(line) as object);
  }
}

describe('the schema of an event', () => {
  const call = {
    ...{ clientId: 'acme', contactId: 'c-1', outcome: 'handled', agentId: 'a-1' },
    ...{ startedAt: '2026-03-02T09:10:00Z', endedAt: '2026-03-02T09:14:00Z', talkMs: 1000 },
  };
  const shift = {
    ...{ clientId: 'acme', agentId: 'a-1', activity: 'productive' },
    ...{ startedAt: '2026-03-02T09:00:00Z', endedAt: '2026-03-02T17:00:00Z' },
  };
  const close = { clientId: 'acme', from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' };
  const event = (type: string, data: object): object => ({
    ...{ specversion: '1.0', id: '1', source: '/pbx' },
    ...{ type, data },
  });
  const check = compile('event', 'as published');

  // Each is one field away from a valid event; the schema must accept what the reader accepts, and nothing else
  it.each([
    ['contact.call', call],
    ['contact.call', { ...call, talkMs: null, queue: null, leg: null }],
    ['contact.call', { ...call, anything: { else: 1 } }],
    ['contact.call', { ...call, talkMs: -1 }],
    ['contact.call', { ...call, talkMs: '1000' }],
    ['contact.call', { ...call, talkMs: 1.5 }],
    ['contact.call', { ...call, clientId: 'a b' }],
    ['contact.call', { ...call, clientId: undefined }],
    ['contact.call', { ...call, contactId: '' }],
    ['contact.call', { ...call, contactId: 'x'.repeat(129) }],
    ['contact.call', { ...call, leg: 0 }],
    ['contact.call', { ...call, leg: 99 }],
    ['contact.call', { ...call, outcome: 'answered' }],
    ['contact.call', { ...call, outcome: null }],
    ['contact.call', { ...call, agentId: undefined }],
    ['contact.call', { ...call, agentId: null }],
    ['contact.call', { ...call, outcome: 'abandoned', talkMs: 0, agentId: null }],
    ['contact.call', { ...call, outcome: 'abandoned', talkMs: 0, agentId: undefined }],
    ['contact.call', { ...call, endedAt: undefined }],
    ['contact.call', { ...call, endedAt: 1 }],
    ['contact.call', { ...call, endedAt: 'yesterday' }],
    ['contact.call', { ...call, team: 'core' }],
    ['contact.call', { ...call, voided: 'yes' }],
    ['contact.call', { clientId: 'acme', revision: 1, voided: true }],
    ['contact.call', { clientId: 'acme', voided: true }],
    ['contact.fax', call],
    ['contact.chat', { ...call, talkMs: undefined, activeMs: 1000 }],
    ['contact.ticket', { ...call, talkMs: undefined, activeMs: -1000 }],
    ['workforce.shift', shift],
    ['workforce.shift', { ...shift, activity: 'On call' }],
    ['workforce.shift', { ...shift, agentId: undefined }],
    ['period.close', close],
  ])('agrees with the reader about %s %j', (type, data) => {
    const line = JSON.stringify(event(type, data));
    const isAccepted = decodeLine(line).kind !== 'rejected';
    expect(check(JSON.parse(line))).toBe(isAccepted);
  });

  it('refuses a close that is voided, and one without an end', () => {
    // In a file the reader takes any close, because it does nothing there
    expect(check(event('period.close', { ...close, voided: true }))).toBe(false);
    expect(check(event('period.close', { ...close, to: undefined }))).toBe(false);
  });
});
