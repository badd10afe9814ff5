import type { ContractVersion } from '#contracts';

/** A contract version of the month in Madrid, by the minute; `more` replaces fields. */
export const contract = (
  clientId: string,
  version: number,
  more: Record<string, unknown> = {},
): ContractVersion => ({
  clientId,
  version,
  effectiveFrom: '2026-01-01T00:00:00+01:00',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  period: { kind: 'month', anchorDay: 1 },
  grace: 'PT1H',
  model: 'per-event',
  contacts: {
    shortContactSeconds: 10,
    prices: [{ channel: 'call', basis: 'handle', increment: '30/6', unitPrice: '0.65' }],
  },
  tax: { category: 'S', rate: '21' },
  ...more,
});
