/** JSON of contract versions for tests: mutable on purpose, a new copy for each call. */
export type Json = Record<string, unknown>;

const common = (model: string): Json => ({
  clientId: 'acme',
  version: 3,
  effectiveFrom: '2026-03-01T00:00:00+01:00',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  period: { kind: 'month', anchorDay: 1 },
  model,
  tax: { category: 'S', rate: '21' },
});

const bands = (): Json[] => [
  { name: 'holiday', dates: ['2026-12-25'] },
  { name: 'night', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '22:00', to: '06:00' },
  { name: 'weekend', days: ['sat', 'sun'] },
];

const contacts = (): Json => ({
  shortContactSeconds: 10,
  prices: [
    { channel: 'call', queue: 'vip', basis: 'handle', increment: '30/6', unitPrice: '0.80' },
    {
      channel: 'call',
      basis: 'handle',
      increment: '30/6',
      tierMode: 'graduated',
      tiers: [
        { upTo: '5000', unitPrice: '0.65' },
        { upTo: '10000', unitPrice: '0.60' },
        { unitPrice: '0.55' },
      ],
      bandPrices: { night: { multiplier: '1.25' }, holiday: { unitPrice: '1.30' } },
    },
    { channel: 'chat', basis: 'contact', unitPrice: '2.10' },
    { channel: 'ticket', basis: 'agreed-time', agreedSeconds: 360, unitPrice: '0.40' },
  ],
});

/** A mixed contract with overflow by routing and every optional part. */
export const mixedByRouting = (): Json => ({
  ...common('mixed'),
  note: 'moved to mixed',
  grace: 'PT1H',
  latePolicy: 'next-invoice',
  paymentDays: 14,
  bands: bands(),
  contacts: contacts(),
  team: { hours: 'contracted', quantity: '1600', unitPrice: '22.00' },
  overflow: { by: 'routing' },
  minimum: { kind: 'floor', amount: '1500.00', counts: ['usage', 'hours'] },
  fees: [
    { id: 'pm', description: 'Project manager', amount: '800.00', per: 'period' },
    { id: 'setup', description: 'Set-up', amount: '950.00', on: '2026-03-02' },
  ],
  discounts: [{ description: 'Loyalty', percent: '5', on: ['usage'] }],
  customer: {
    name: 'Acme S.L.',
    vatId: 'ESB12345678',
    country: 'ES',
    email: 'ap@acme.example',
    city: 'Madrid',
  },
});

export const mixedByCapacity = (): Json => ({
  ...common('mixed'),
  bands: bands(),
  team: {
    hours: 'staffed',
    activities: ['productive', 'training'],
    tiers: [{ upTo: '1600', unitPrice: '22' }, { unitPrice: '33' }],
    bandPrices: { weekend: { multiplier: '1.5' } },
  },
  overflow: {
    by: 'capacity',
    intervalMinutes: 30,
    occupancy: '0.85',
    concurrency: { chat: '3' },
    activities: ['productive'],
    netting: 'interval',
    price: { unitPrice: '0.65', bandPrices: { night: { multiplier: '1.25' } } },
  },
});

export const perEvent = (): Json => ({ ...common('per-event'), bands: bands(), contacts: contacts() });

export const hourly = (): Json => ({
  ...common('hourly'),
  team: { hours: 'contracted', fte: '10', hoursPerFte: '160', unitPrice: '22.00' },
});

export const ended = (): Json => ({
  clientId: 'acme',
  version: 9,
  effectiveFrom: '2027-01-01T00:00:00+01:00',
  model: 'ended',
  note: 'given notice',
});

export const SAMPLES = { mixedByRouting, mixedByCapacity, perEvent, hourly, ended };

/** Sets (or with undefined removes) the value at a JSON pointer without escapes, in a copy. */
export const withValue = (json: Json, pointer: string, value: unknown): Json => {
  const copy = structuredClone(json);
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const parent = path.reduce((node, key) => node[key] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
};
