import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { apiShapes, draftContractList } from '../openapi/api-shapes.js';
import { readCompareRequest } from './compare-request.js';

const draft = {
  ...{ model: 'hourly', zone: 'Europe/Madrid', currency: 'EUR', period: { kind: 'month', anchorDay: 1 } },
  ...{ team: { hours: 'contracted', quantity: '160', unitPrice: '22' }, tax: { category: 'S', rate: '21' } },
};
const faultsOf = (body: unknown): string[] => {
  const read = readCompareRequest(body, 'acme');
  return 'faults' in read ? read.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

describe('readCompareRequest', () => {
  it('reads a period and contracts, whose client, version and start may be omitted', () => {
    expect(readCompareRequest({ period: '2026-03-31', contracts: [draft] }, 'acme')).toMatchObject({
      period: '2026-03-31',
      contracts: [{ clientId: 'acme', version: 1, model: 'hourly' }],
    });
    expect(readCompareRequest({ hourPrice: '22.50' }, 'acme')).toEqual({ hourPrice: '22.50', contracts: [] });
    expect(faultsOf({ contracts: [{ ...draft, effectiveFrom: 'whenever', version: 7 }] })).toEqual([]);
  });

  it('returns every fault and its position', () => {
    expect(
      faultsOf({
        ...{ period: 'march', hourPrice: 22, minutePrice: '0', 'odd/one': 1 },
        contracts: [{ ...draft, tax: {} }, 7, { ...draft, clientId: 'globex' }, { model: 'ended' }],
      }),
    ).toEqual([
      ...['/odd~1one unknown', '/period date', '/hourPrice decimal', '/minutePrice decimal'],
      ...['/contracts/0/tax/category required', '/contracts/0/tax/rate required'],
      ...['/contracts/1 type', '/contracts/2/clientId other-client', '/contracts/3/model ended'],
    ]);
    expect(faultsOf({ contracts: Array(6).fill(draft) })).toEqual(['/contracts size']);
    expect([faultsOf([]), faultsOf(null), faultsOf({ contracts: {} })]).toEqual([
      [' type'],
      [' type'],
      ['/contracts type'],
    ]);
  });
});

describe('the schema of contracts to compare', () => {
  const ajv = new Ajv2020({ strict: false, formats: { email: true } });
  const check = ajv.compile({ ...draftContractList, components: { schemas: apiShapes() } });
  const { model: _model, ...withoutModel } = draft;

  it.each<[string, object, boolean]>([
    ['terms alone', draft, true],
    [
      'a whole version',
      { ...draft, clientId: 'acme', version: 2, effectiveFrom: '2026-03-01T00:00:00Z' },
      true,
    ],
    ['any start', { ...draft, effectiveFrom: 'whenever' }, true],
    ['an unknown field', { ...draft, colour: 'red' }, false],
    ['terms without a model', withoutModel, false],
    ['an end of the contract', { model: 'ended' }, false],
  ])('agrees with what is read: %s', (_what, contract, isValid) => {
    expect(faultsOf({ contracts: [contract] }).length === 0).toBe(isValid);
    expect(check([contract])).toBe(isValid);
  });
});
