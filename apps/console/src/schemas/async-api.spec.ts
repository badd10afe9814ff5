import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { topicNames } from '#kafka';
import { REJECT_CODES } from '#usage';
import { asyncApi } from './async-api.js';

const description = asyncApi('1.2.3');
const { channels, components } = description as {
  channels: Record<string, { address: string; messages: Record<string, { $ref: string }> }>;
  components: { messages: Record<string, object>; schemas: Record<string, object> };
};

/** Every value of a key at any depth. */
const valuesOf = (key: string, within: unknown): unknown[] =>
  typeof within !== 'object' || within === null
    ? []
    : Object.entries(within as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
        name === key ? [value] : valuesOf(key, value),
      );

const at = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], description);

describe('the AsyncAPI description', () => {
  it('has every topic', () => {
    expect(Object.values(channels).map(({ address }) => address)).toEqual(
      expect.arrayContaining(Object.values(topicNames('contador.'))),
    );
    expect(Object.keys(channels)).toHaveLength(Object.keys(topicNames('')).length);
  });

  it('refers only to what it has', () => {
    const missing = valuesOf('$ref', description).filter((pointer) => at(String(pointer)) === undefined);
    expect(missing).toStrictEqual([]);
  });

  it('has no message and no schema that nothing refers to', () => {
    const referred = new Set(valuesOf('$ref', description));
    const pointers = ['messages', 'schemas'].flatMap((kind) =>
      Object.keys(components[kind as 'messages' | 'schemas']).map((name) => `#/components/${kind}/${name}`),
    );
    expect(pointers.filter((pointer) => !referred.has(pointer))).toStrictEqual([]);
  });

  it('lists the codes of dead letters', () => {
    const headers = at('#/components/messages/dead-letter/headers') as { readonly properties: object };
    expect(headers.properties).toMatchObject({ 'contador-code': { enum: [...REJECT_CODES] } });
  });

  it('describes an event of the journal', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(description, 'api');
    const check = ajv.compile({ $ref: 'api#/components/messages/contact.call/payload' });
    const [line = ''] = readFileSync('examples/per-event/events.ndjson', 'utf8').split('\n');
    expect(check(JSON.parse(line))).toBe(true);
    expect(check({ ...(JSON.parse(line) as object), id: '' })).toBe(false);
  });
});
