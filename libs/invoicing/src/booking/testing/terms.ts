import { parseContracts } from '#contracts';
import type { ContractVersion } from '#contracts';
import fc from 'fast-check';

export type RawTerms = Readonly<Record<string, unknown>>;

export const PLAIN: RawTerms = {
  ...{
    zone: 'Europe/Madrid',
    currency: 'EUR',
    period: { kind: 'month', anchorDay: 1 },
    latePolicy: 'next-invoice',
  },
  ...{ model: 'per-event', tax: { category: 'S', rate: '21' } },
  contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] },
};

/** Versions of acme numbered from 1, or undefined if they are incompatible. */
export function createVersions(
  signed: readonly { readonly effectiveFrom: string; readonly terms: RawTerms }[],
): readonly ContractVersion[] | undefined {
  const parsed = parseContracts(
    signed.map(({ effectiveFrom, terms }, index) => ({
      clientId: 'acme',
      version: index + 1,
      effectiveFrom,
      ...terms,
    })),
  );
  return 'ok' in parsed ? parsed.ok : undefined;
}

const price = fc.constantFrom<RawTerms>(
  { unitPrice: '0.65' },
  { unitPrice: '0.333' },
  { unitPrice: '0' },
  { tierMode: 'graduated', tiers: [{ upTo: '20', unitPrice: '0.7' }, { unitPrice: '0.51' }] },
  { tierMode: 'volume', tiers: [{ upTo: '30', unitPrice: '1' }, { unitPrice: '0.4' }] },
  { unitPrice: '0.65', bandPrices: { weekend: { multiplier: '1.5' } } },
);
const model = fc.oneof(
  price.map((one): RawTerms => ({
    model: 'per-event',
    bands: [{ name: 'weekend', days: ['sat', 'sun'] }],
    contacts: { prices: [{ channel: 'call', basis: 'handle', increment: '30/6', ...one }] },
  })),
  fc.constantFrom('10', '12.5').map((quantity): RawTerms => ({
    model: 'hourly',
    team: { hours: 'contracted', quantity, unitPrice: '22' },
  })),
);

/** Terms of any small contract: models, tiers, floors, fees, discounts, tax, late policies, currencies; or its end. */
export const anyTerms: fc.Arbitrary<RawTerms> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({
        model,
        currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'JPY'),
        latePolicy: fc.constantFrom('next-invoice', 'note'),
        tax: fc.constantFrom('S 21', 'S 21', 'S 10', 'S 5.5', 'Z 0', 'E 0'),
        minimum: fc.option(fc.constantFrom('25', '99.99')),
        fee: fc.option(fc.constantFrom('10', '33.33')),
        discount: fc.option(fc.constantFrom('5', '33.3', '100')),
      })
      .map(({ model: parts, currency, latePolicy, tax, minimum, fee, discount }): RawTerms => ({
        ...{ zone: 'Europe/Madrid', currency, period: { kind: 'month', anchorDay: 1 }, latePolicy },
        tax: { category: tax.split(' ')[0], rate: tax.split(' ')[1] },
        ...parts,
        ...(minimum !== null && { minimum: { kind: 'floor', amount: minimum } }),
        ...(fee !== null && { fees: [{ id: 'pm', description: 'Manager', amount: fee, per: 'period' }] }),
        ...(discount !== null && { discounts: [{ description: 'Loyalty', percent: discount }] }),
      })),
  },
  { weight: 1, arbitrary: fc.constant<RawTerms>({ model: 'ended' }) },
);
