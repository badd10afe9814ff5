const ZONE = 'Asia/Jerusalem';

/** A contract for the week of that day: a price per minute of handle time. */
export function bankContract(clientId: string, increment: string, unitPrice: string) {
  return [
    {
      ...{ clientId, version: 1, effectiveFrom: '1999-08-02T00:00:00+03:00', model: 'per-event' },
      ...{ zone: ZONE, currency: 'ILS', period: { kind: 'week', anchorDay: 'mon' }, grace: 'PT0S' },
      contacts: { prices: [{ channel: 'call', basis: 'handle', increment, unitPrice }] },
      tax: { category: 'S', rate: '17' },
    },
    { clientId, version: 2, effectiveFrom: '1999-08-09T00:00:00+03:00', model: 'ended' },
  ];
}
