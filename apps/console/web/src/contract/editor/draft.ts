import { localInstant } from '../../format/zone-offset';
import type { SignedTerms } from '../use-contracts';

/** The next version to begin with: the terms of the one before, from the next period on. */
export const nextTerms = (before: SignedTerms, from: string | undefined): object => ({
  ...before,
  version: before.version + 1,
  ...(from !== undefined && { effectiveFrom: localInstant(Date.parse(from), before.zone ?? 'UTC') }),
});

/** A first version to begin with: the form of one by the minute. What was agreed is blank, and a fault until it is filled in. */
export const firstTerms = (clientId: string): object => ({
  ...{ clientId, version: 1, effectiveFrom: '', model: 'per-event' },
  ...{ zone: '', currency: '', period: { kind: 'month', anchorDay: 1 } },
  contacts: {
    shortContactSeconds: 0,
    prices: [{ channel: 'call', basis: 'handle', increment: 'exact', unitPrice: '' }],
  },
  tax: { category: 'S', rate: '' },
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
