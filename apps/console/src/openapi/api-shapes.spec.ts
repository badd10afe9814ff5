import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { ContractVersion } from '#contracts';
import { apiShapes, schemaRef } from './api-shapes.js';

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
