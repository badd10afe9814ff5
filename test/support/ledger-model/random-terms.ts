type Pick = (below: number) => number;
type Terms = Readonly<Record<string, unknown>>;

const oneOf = <T>(pick: Pick, first: T, ...more: T[]): T => [first, ...more][pick(more.length + 1)] ?? first;
const sometimes = (pick: Pick, terms: Terms): Terms => (pick(3) === 0 ? terms : {});

const BANDS = [
  { name: 'night', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '20:00', to: '08:00' },
  { name: 'weekend', days: ['sat', 'sun'] },
];

const TIERS = [{ upTo: '40', unitPrice: '0.65' }, { upTo: '90', unitPrice: '0.611' }, { unitPrice: '0.4' }];

const callPrice = (pick: Pick): Terms => ({
  channel: 'call',
  basis: oneOf(pick, 'handle', 'talk'),
  increment: oneOf(pick, 'exact', '1/1', '6/6', '30/6', '60/60'),
  ...oneOf<Terms>(
    pick,
    { unitPrice: oneOf(pick, '0.65', '0.7', '0.333') },
    { tierMode: oneOf(pick, 'graduated', 'volume'), tiers: TIERS },
  ),
  ...sometimes(pick, { bandPrices: { night: { multiplier: '1.25' }, weekend: { unitPrice: '1.1' } } }),
});

const contacts = (pick: Pick): Terms => ({
  shortContactSeconds: oneOf(pick, 0, 10, 30),
  prices: [
    callPrice(pick),
    { channel: 'chat', basis: 'contact', unitPrice: oneOf(pick, '2.10', '1.999') },
    ...(pick(2) === 0
      ? [{ channel: 'ticket', basis: 'agreed-time', agreedSeconds: 360, unitPrice: '0.40' }]
      : []),
  ],
});

const team = (pick: Pick): Terms =>
  oneOf<Terms>(
    pick,
    { hours: 'contracted', quantity: '40', unitPrice: oneOf(pick, '22', '23.5') },
    { hours: 'staffed', tiers: [{ upTo: '12', unitPrice: '22' }, { unitPrice: '33.33' }] },
    { hours: 'staffed', unitPrice: '21.7', bandPrices: { weekend: { multiplier: '1.5' } } },
  );

const overflow = (pick: Pick): Terms => ({
  ...{ by: 'capacity', intervalMinutes: oneOf(pick, 15, 30), occupancy: '0.85', concurrency: { chat: '3' } },
  ...{ netting: oneOf(pick, 'interval', 'day', 'period'), price: { unitPrice: '0.65' } },
});

const randomModel = (pick: Pick): Terms =>
  oneOf<() => Terms>(
    pick,
    () => ({ model: 'per-event', contacts: contacts(pick) }),
    () => ({ model: 'hourly', team: team(pick) }),
    () => ({ model: 'mixed', team: team(pick), overflow: { by: 'routing' }, contacts: contacts(pick) }),
    () => ({ model: 'mixed', team: team(pick), overflow: overflow(pick) }),
  )();

/**
 * Terms of any model, with a random choice of everything that a contract may contain; one in twelve has
 * ended.
 */
export function randomTerms(pick: Pick): Terms {
  if (pick(12) === 0) return { model: 'ended' };
  const period = oneOf<Terms>(
    pick,
    { kind: 'month', anchorDay: 1 },
    { kind: 'month', anchorDay: 1 },
    { kind: 'month', anchorDay: 15 },
    { kind: 'week', anchorDay: 'mon' },
  );
  return {
    ...{ zone: oneOf(pick, 'Europe/Madrid', 'America/New_York', 'Asia/Kolkata'), period },
    ...{ currency: oneOf(pick, 'EUR', 'EUR', 'JPY'), grace: 'PT0S' },
    latePolicy: oneOf(pick, 'next-invoice', 'note'),
    tax: oneOf<Terms>(
      pick,
      { category: 'S', rate: '21' },
      { category: 'S', rate: '10' },
      { category: 'Z', rate: '0' },
    ),
    ...{ bands: BANDS, ...randomModel(pick) },
    ...sometimes(pick, {
      minimum: oneOf<Terms>(pick, { kind: 'floor', amount: '150' }, { kind: 'base-fee', amount: '90' }),
    }),
    ...sometimes(pick, {
      fees: [{ id: 'pm', description: 'Manager', amount: oneOf(pick, '80', '33.33'), per: 'period' }],
    }),
    ...sometimes(pick, { discounts: [{ description: 'Loyalty', percent: oneOf(pick, '5', '33.3') }] }),
  };
}
