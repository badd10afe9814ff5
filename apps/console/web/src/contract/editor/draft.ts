import { localInstant } from '../../format/zone-offset';
import type { SignedTerms } from '../use-contracts';

/** The initial draft of the next version: the terms of the one before, in force from the next period. */
export const nextTerms = (before: SignedTerms, from: string | undefined): object => ({
  ...before,
  version: before.version + 1,
  ...(from !== undefined && { effectiveFrom: localInstant(Date.parse(from), before.zone ?? 'UTC') }),
});

/** The initial draft of a first version, priced by the minute. Agreed values are blank: faults until they are filled in. */
export const firstTerms = (clientId: string): object => ({
  ...{ clientId, version: 1, effectiveFrom: '', model: 'per-event' },
  ...{ zone: '', currency: '', period: { kind: 'month', anchorDay: 1 } },
  contacts: {
    shortContactSeconds: 0,
    prices: [{ channel: 'call', basis: 'handle', increment: 'exact', unitPrice: '' }],
  },
  tax: { category: 'S', rate: '' },
});

export const draftText = (terms: object): string => JSON.stringify(terms, null, 2);

/** The draft parsed from JSON, or undefined while the text is not a JSON object. */
export function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
