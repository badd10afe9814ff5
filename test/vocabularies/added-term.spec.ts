import { describe, expect, it, jest } from '@jest/globals';
import { Decimal } from '../../libs/contracts/src/fields/decimal.js';
import { Optional } from '../../libs/contracts/src/fields/optional.js';
import { ContractVersion } from '../../libs/contracts/src/terms/contract-version.js';
import { TERM_DESCRIPTORS } from '../../libs/contracts/src/terms/descriptors.js';
import type { TermDescriptor } from '../../libs/contracts/src/terms/descriptor.js';
import type { TermRule } from '../../libs/rating/src/rules/term-rule.js';

/** A term has one field, one descriptor and one rule: here is one more of each, and everything follows. */
const FIELD = 'surcharge';
Optional()(ContractVersion.prototype, FIELD);
Decimal()(ContractVersion.prototype, FIELD);

const readSurcharge = (terms: object): string => (terms as { readonly [FIELD]: string })[FIELD];
const descriptor: TermDescriptor<string> = {
  ...{ use: 'optional', byDefault: '5' },
  check: (version) =>
    readSurcharge(version) === '13' ? [{ pointer: `/${FIELD}`, code: 'range', message: 'is 13' }] : [],
};
jest.unstable_mockModule('../../libs/contracts/src/terms/descriptors.js', () => ({
  TERM_DESCRIPTORS: { ...TERM_DESCRIPTORS, [FIELD]: descriptor },
}));
const { parseContractVersion, sameTerms, withDefaults } = await import('../../libs/contracts/src/index.js');
const { parseDecimal, Rational } = await import('../../libs/rating/src/money/index.js');
const { TERM_RULES } = await import('../../libs/rating/src/rules/term-rules.js');

/** As many minor units as the term specifies. */
const rule: TermRule = {
  adjust: ({ segments }) =>
    segments.flatMap(({ terms }) =>
      terms === undefined
        ? []
        : [{ amount: parseDecimal(readSurcharge(terms)).num, counted: Rational.ZERO, lines: [] }],
    ),
};
jest.unstable_mockModule('../../libs/rating/src/rules/term-rules.js', () => ({
  TERM_RULES: { ...TERM_RULES, [FIELD]: rule },
}));
const { rate } = await import('../../libs/rating/src/rate.js');
const { apiShapes } = await import('../../apps/console/src/openapi/api-shapes.js');

const BASICS = { clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00Z' };
const read = (part: object) =>
  parseContractVersion({
    ...{ ...BASICS, zone: 'UTC', currency: 'EUR', tax: { category: 'S', rate: '0' } },
    ...{ period: { kind: 'month', anchorDay: 1 }, model: 'per-event', contacts: { prices: [] } },
    ...part,
  });

function contract(part: object) {
  const parsed = read(part);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.ok;
}

const listFaults = (json: object) => {
  const parsed = parseContractVersion(json);
  return 'faults' in parsed ? parsed.faults.map(({ pointer, code }) => `${code} ${pointer}`) : [];
};

describe('a term added to the table of descriptors', () => {
  it('has its default in the terms', () => {
    expect(withDefaults(contract({}))).toMatchObject({ [FIELD]: '5' });
    expect(withDefaults(contract({ [FIELD]: '7' }))).toMatchObject({ [FIELD]: '7' });
  });

  it('is checked, and refused in an ended version', () => {
    expect(read({ [FIELD]: '13' })).toMatchObject({ faults: [{ pointer: '/surcharge', code: 'range' }] });
    expect(read({ [FIELD]: 'x' })).toMatchObject({ faults: [{ pointer: '/surcharge' }] });
    expect(listFaults({ ...BASICS, model: 'ended', [FIELD]: '7' })).toEqual(['unused-part /surcharge']);
  });

  it('compares by value, a default as if it were written', () => {
    expect(sameTerms(contract({}), contract({ [FIELD]: '05.0' }))).toBe(true);
    expect(sameTerms(contract({}), contract({ [FIELD]: '6' }))).toBe(false);
  });

  it('is rated by its rule', () => {
    const period = { fromMs: Date.UTC(2026, 2), toMs: Date.UTC(2026, 3), zone: 'UTC' };
    expect(rate([contract({ [FIELD]: '7' })], [], period)?.total).toBe('0.07');
  });

  it('is in the description of contracts', () => {
    expect(apiShapes()['ContractVersion']?.properties).toHaveProperty(FIELD);
  });
});
