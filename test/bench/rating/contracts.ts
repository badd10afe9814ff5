import { parseContracts } from '#contracts';
import type { ContractVersion, Period } from '#contracts';

export const MONTH_START = '2026-03-01T00:00:00Z';

const COMMON = {
  ...{ clientId: 'acme', version: 1, effectiveFrom: MONTH_START, zone: 'Etc/UTC', currency: 'EUR' },
  ...{ period: { kind: 'month', anchorDay: 1 }, tax: { category: 'S', rate: '21' } },
  bands: [
    { name: 'weekend', days: ['sat', 'sun'] },
    { name: 'night', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '22:00', to: '06:00' },
  ],
  fees: [{ id: 'pm', description: 'Project manager', amount: '800.00', per: 'period' }],
  minimum: { kind: 'floor', amount: '1500.00' },
};
const TIERS = [
  { upTo: '5000', unitPrice: '0.65' },
  { upTo: '10000', unitPrice: '0.60' },
  { unitPrice: '0.55' },
];
const BAND_PRICES = { night: { multiplier: '1.25' }, weekend: { unitPrice: '0.95' } };
const PRICES = [
  {
    ...{ channel: 'call', basis: 'handle', increment: '30/6', tierMode: 'graduated' },
    ...{ tiers: TIERS, bandPrices: BAND_PRICES },
  },
  { channel: 'chat', basis: 'contact', unitPrice: '2.10' },
  { channel: 'ticket', basis: 'agreed-time', agreedSeconds: 360, unitPrice: '0.40' },
];

/** One of each model, with tiers, bands, a fee and a floor. */
export const MODELS: Readonly<Record<string, object>> = {
  'per event': { model: 'per-event', contacts: { shortContactSeconds: 10, prices: PRICES } },
  hourly: {
    ...{ model: 'hourly' },
    team: {
      hours: 'staffed',
      tiers: [{ upTo: '1600', unitPrice: '22.00' }, { unitPrice: '27.50' }],
      bandPrices: { night: { multiplier: '1.25' }, weekend: { multiplier: '1.5' } },
    },
  },
  'mixed, capacity': {
    ...{ model: 'mixed', team: { hours: 'contracted', quantity: '1600', unitPrice: '22.00' } },
    overflow: {
      ...{ by: 'capacity', intervalMinutes: 30, occupancy: '0.85', concurrency: { chat: '3' } },
      ...{ netting: 'interval', price: { tiers: TIERS, bandPrices: BAND_PRICES } },
    },
  },
};

/** Checked versions, from the parts that differ. */
export function createVersions(...parts: readonly object[]): readonly ContractVersion[] {
  const parsed = parseContracts(parts.map((part) => ({ ...COMMON, ...part })));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.ok;
}

/** `slots` quarters of an hour from the month's start. */
export function createPeriod(slots: number): Period {
  const fromMs = Date.parse(MONTH_START);
  return { fromMs, toMs: fromMs + slots * 900_000, zone: 'Etc/UTC' };
}

/** A price with `tiers` steps over that many minutes, each slightly cheaper; all of them are filled. */
export const createTiers = (minutes: number, tiers: number): object[] =>
  Array.from({ length: tiers }, (_, index) => ({
    ...(index < tiers - 1 && { upTo: ((minutes * (index + 1)) / tiers).toFixed(3) }),
    unitPrice: (0.9 - (0.4 * index) / tiers).toFixed(6),
  }));
