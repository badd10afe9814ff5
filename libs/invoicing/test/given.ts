import type { ContractVersion } from '#contracts';
import type { RatedDocument } from '#rating';
import type { DraftFacts } from '../src/index.js';

export const terms = {
  clientId: 'acme',
  version: 2,
  effectiveFrom: '2026-01-01T00:00:00+01:00',
  model: 'per-event',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  period: { kind: 'month', anchorDay: 1 },
  contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] },
  tax: { category: 'S', rate: '21' },
  customer: { name: 'Acme S.L.', vatId: 'ESB12345678', country: 'ES' },
} satisfies ContractVersion;

export const rated: RatedDocument = {
  clientId: 'acme',
  contractVersions: [2],
  period: { from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' },
  zone: 'Europe/Madrid',
  currency: 'EUR',
  lines: [
    {
      component: 'usage',
      description: 'Calls, handle time 30/6',
      channel: 'call',
      basis: 'handle',
      increment: '30/6',
      tier: 1,
      band: 'night',
      from: '2026-02-28T23:00:00Z',
      to: '2026-03-31T22:00:00Z',
      quantity: '7.4',
      unit: 'minute',
      unitPrice: '0.8125',
      amount: '6.01',
      explanation: { calculation: '7.4 × 0.8125 = 6.0125 ≈ 6.01', terms: [] },
    },
    {
      component: 'fee',
      description: 'Project manager',
      from: '2026-03-15T11:00:00Z',
      to: '2026-03-31T22:00:00Z',
      quantity: '0.531629',
      unit: 'period',
      unitPrice: '800',
      amount: '425.30',
      explanation: { calculation: '395/743 × 800 = 316000/743 ≈ 425.30', terms: [] },
    },
  ],
  listed: [{ reason: 'short', channel: 'call', team: 'shared', contacts: 1, legs: 1, handleMs: 8_000 }],
  net: '431.31',
  tax: [{ category: 'S', rate: '21', taxable: '431.31', amount: '90.58' }],
  total: '521.89',
};

export const facts: DraftFacts = {
  fact: {
    ...{ type: 'invoice', series: 'ES', clientId: 'acme', marker: 'close 3' },
    ...{ fromMs: Date.parse(rated.period.from), toMs: Date.parse(rated.period.to) },
  },
  rated,
  journal: { partition: 3, offset: 1234 },
  usageHash: '0f',
  seller: { name: 'Contador S.A.', vatId: 'ESA87654321', addressLines: ['Gran Vía 1'], city: 'Madrid' },
  versions: [{ ...terms, version: 1, customer: { name: 'Old name' } }, terms],
};

export const issued = {
  number: '2026-000017',
  sequence: 4,
  issuedAt: '2026-03-31T23:05:00Z',
  dueDate: '2026-05-01',
};
