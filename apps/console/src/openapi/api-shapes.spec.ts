import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { ContractVersion } from '#contracts';
import { apiShapes, eventOrRefused, schemaRef } from './api-shapes.js';

const valid = {
  clientId: 'acme',
  version: 1,
  effectiveFrom: '2026-03-01T00:00:00+01:00',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  period: { kind: 'month', anchorDay: 1 },
  model: 'per-event',
  bands: [{ name: 'holiday', dates: ['2026-12-25'] }],
  contacts: {
    shortContactSeconds: 10,
    prices: [
      {
        channel: 'call',
        basis: 'handle',
        increment: '30/6',
        tierMode: 'graduated',
        tiers: [{ upTo: '5000', unitPrice: '0.65' }, { unitPrice: '0.60' }],
        bandPrices: { holiday: { multiplier: '1.5' } },
      },
    ],
  },
  tax: { category: 'S', rate: '21' },
};

describe('the schema of a contract version', () => {
  let check: ValidateFunction;
  beforeAll(() => {
    const ajv = new Ajv2020({ strict: false, formats: { email: true } });
    check = ajv.compile({ ...schemaRef(ContractVersion), components: { schemas: apiShapes() } });
  });

  it('accepts a contract', () => {
    check(valid);
    expect(check.errors).toBeNull();
  });

  it.each([
    ['an unknown field', { ...valid, colour: 'red' }],
    ['a missing field', { ...valid, model: undefined }],
    ['a number where a decimal string belongs', { ...valid, tax: { category: 'S', rate: 21 } }],
    ['a fraction of a version', { ...valid, version: 1.5 }],
    ['an unknown field in a nested part', { ...valid, period: { kind: 'month', anchorDay: 1, x: 1 } }],
    ['a wrong price in a list', { ...valid, contacts: { prices: [{ channel: 'fax', basis: 'handle' }] } }],
    ['a wrong band price by name', { ...valid, team: { hours: 'contracted', bandPrices: { night: 1 } } }],
  ])('refuses %s', (_what, contract) => {
    expect(check(JSON.parse(JSON.stringify(contract)))).toBe(false);
  });
});

describe('the schema of an event that replaces a dead letter', () => {
  const [line = ''] = readFileSync('examples/per-event/events.ndjson', 'utf8').split('\n');
  const event = JSON.parse(line) as object;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const compile = (schema: object) => ajv.compile({ ...schema, components: { schemas: apiShapes() } });

  it('describes the events of the journal', () => {
    const [described = {}] = eventOrRefused.anyOf;
    const check = compile(described);
    check(event);
    expect(check.errors).toBeNull();
    expect(check({ ...event, id: '' })).toBe(false);
  });

  it('accepts any object, as the route does: ingest refuses what is no event', () => {
    const check = compile(eventOrRefused);
    expect([event, { ...event, id: '' }, {}].every((each) => check(each))).toBe(true);
    expect(check('text')).toBe(false);
  });
});

describe('the schemas of the API', () => {
  it('describe every field: none is an empty schema', () => {
    const empty = Object.entries(apiShapes()).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([field, schema]) =>
        Object.keys(schema).length === 0 ? [`${name}.${field}`] : [],
      ),
    );
    expect(empty).toEqual([]);
  });
});
