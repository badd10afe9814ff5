import { localInstant } from '../../format/zone-offset';
import type { SignedTerms } from '../use-contracts';

/** The next version to begin with: the terms of the one before, from the next period on. */
export const nextTerms = (before: SignedTerms, from: string | undefined): object => ({
  ...before,
  version: before.version + 1,
  ...(from !== undefined && { effectiveFrom: localInstant(Date.parse(from), before.zone ?? 'UTC') }),
});

/** A first version to begin with: by the minute, to be made what was agreed. */
export const firstTerms = (clientId: string): object => ({
  clientId,
  ...{ version: 1, effectiveFrom: `${new Date().getFullYear()}-01-01T00:00:00Z`, model: 'per-event' },
  ...{ zone: 'UTC', currency: 'EUR', period: { kind: 'month', anchorDay: 1 } },
  contacts: {
    shortContactSeconds: 10,
    prices: [{ channel: 'call', basis: 'handle', increment: '30/6', unitPrice: '0.65' }],
  },
  tax: { category: 'S', rate: '21' },
});

export const textOf = (terms: object): string => JSON.stringify(terms, null, 2);

/** The draft as JSON, or undefined while it is none. */
export function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
