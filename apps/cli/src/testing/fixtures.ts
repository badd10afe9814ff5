/** A contract version with defaults: client acme, monthly, Europe/Madrid, EUR, 21 % tax. */
export const terms = (part: object): object => ({
  clientId: 'acme',
  version: 1,
  effectiveFrom: '2026-01-01T00:00:00+01:00',
  model: 'per-event',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  period: { kind: 'month', anchorDay: 1 },
  tax: { category: 'S', rate: '21' },
  ...part,
});

export const perMinute = (price: object): object => ({
  contacts: { prices: [{ channel: 'call', basis: 'handle', ...price }] },
});

let ids = 0;

const event = (type: string, data: object, attributes: object): string => {
  const id = `e-${(ids += 1)}`;
  return JSON.stringify({ specversion: '1.0', id, source: '/pbx', type, ...attributes, data });
};

/** A handled call of the shared team that ended on 2 March 2026 at 10:00 in Madrid; `talkMs` of talk time. */
export const call = (talkMs: number, data: object = {}, attributes: object = {}): string => {
  const times = { startedAt: '2026-03-02T09:50:00+01:00', endedAt: '2026-03-02T10:00:00+01:00' };
  const facts = { clientId: 'acme', contactId: 'c', agentId: 'a-1', outcome: 'handled', ...times, talkMs };
  return event('contact.call', { ...facts, ...data }, attributes);
};

export const shift = (from: string, to: string, data: object = {}): string =>
  event(
    'workforce.shift',
    { clientId: 'acme', agentId: 'a-1', activity: 'productive', startedAt: from, endedAt: to, ...data },
    {},
  );

export const lines = (events: readonly string[]): string => events.map((line) => `${line}\n`).join('');
