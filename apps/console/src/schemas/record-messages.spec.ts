import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { OutgoingRecord } from '#kafka';
import { asyncApi } from './async-api.js';
import { writtenRecords } from './testing/written-records.js';
import { topicMessages } from './topic-messages.js';

type Schema = Readonly<Record<string, unknown>>;
interface Message {
  readonly headers?: Schema;
  readonly payload: Schema;
}

const { components } = asyncApi('1.2.3') as {
  components: { messages: Record<string, Message>; schemas: Record<string, Schema> };
};

/** Refuses fields that the schema does not name, so that none is forgotten. */
const sealed = (schema: Schema): Schema => ({
  ...('properties' in schema && { additionalProperties: false }),
  ...schema,
});
const mapped = <In, Out>(values: Record<string, In>, map: (value: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));

const ajv = new Ajv2020({
  ...{ strict: false, allErrors: true },
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, email: /@/ },
});
ajv.addSchema(
  {
    components: {
      schemas: mapped(components.schemas, sealed),
      messages: mapped(components.messages, ({ headers = { properties: {} }, payload }) => ({
        headers: sealed(headers),
        payload: sealed(payload),
      })),
    },
  },
  'api',
);

const faults = (message: string, part: 'headers' | 'payload', value: unknown): unknown[] => {
  const check = ajv.getSchema(`api#/components/messages/${message}/${part}`);
  if (check === undefined) return [`no message ${message}`];
  void check(value);
  return check.errors ?? [];
};
const headerTexts = ({ headers = {} }: OutgoingRecord): Record<string, unknown> => mapped(headers, String);
const value = (record: OutgoingRecord): unknown => JSON.parse(String(record.value));

/** Each variant of a value that has one more field: in the value itself, or in an object within it. */
function withOneMoreField(json: unknown): unknown[] {
  if (Array.isArray(json))
    return json.flatMap((element: unknown, index) =>
      withOneMoreField(element).map((more) => (json as unknown[]).with(index, more)),
    );
  if (typeof json !== 'object' || json === null) return [];
  const within = Object.entries(json).flatMap(([name, member]) =>
    withOneMoreField(member).map((more) => ({ ...json, [name]: more })),
  );
  return [{ ...json, unexpected: '' }, ...within];
}

const written = await writtenRecords();
const records = Object.values(written).flat();
const readable = records.filter(([message]) => message !== 'dead-letter');

describe('the records that libs/records writes', () => {
  it('include some of each writer', () => {
    const index = readFileSync('libs/records/src/index.ts', 'utf8');
    const names = [...index.matchAll(/\b(?!fold|read)\w*(?:Record|Audit|Publisher|Replayer)\b/g)];
    expect(Object.keys(written).sort()).toEqual(names.map(([name]) => name).sort());
  });

  it('include some of each message that contador alone writes', () => {
    const own = Object.entries(topicMessages).flatMap(([topic, messages]) =>
      topic === 'journal' ? [] : messages,
    );
    expect(new Set(records.map(([message]) => message))).toEqual(
      new Set([...own, 'period.close.binary', 'contact.call', 'contact.call.binary']),
    );
  });

  it.each(records)('have the headers that the AsyncAPI description names: %s', (message, record) => {
    expect(faults(message, 'headers', headerTexts(record))).toStrictEqual([]);
    expect(faults(message, 'headers', { ...headerTexts(record), unexpected: '' })).not.toStrictEqual([]);
  });

  it.each(readable)('have the fields that the AsyncAPI description names: %s', (message, record) => {
    expect(faults(message, 'payload', value(record))).toStrictEqual([]);
    const accepted = withOneMoreField(value(record)).filter(
      (more) => faults(message, 'payload', more).length === 0,
    );
    expect(accepted).toStrictEqual([]);
  });
});
