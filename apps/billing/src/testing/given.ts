import type { ClientClose } from '#store';

export const ms = (instant: string): number => Date.parse(instant);

/** A plain monthly contract of acme in UTC from 2026 on, without grace, changed by `terms`. */
export const createContract = (terms: object): object => {
  const ended = 'model' in terms && terms.model === 'ended';
  return {
    ...{ clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00Z' },
    ...(!ended && {
      ...{ zone: 'UTC', currency: 'EUR', period: { kind: 'month', anchorDay: 1 }, grace: 'PT0S' },
      ...{ model: 'per-event', tax: { category: 'S', rate: '21' } },
      contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] },
    }),
    ...terms,
  };
};

/** Acme's close with the number `index`; its marker is appended at the end of the period. */
export const createClose = (
  index: number,
  from: string,
  to: string,
  more: Partial<ClientClose> = {},
): ClientClose => ({
  ...{ clientId: 'acme', partition: 0, index, revision: 0, offset: 10 * index },
  ...{ fromMs: ms(from), toMs: ms(to), appendedAtMs: ms(to) },
  ...more,
});
