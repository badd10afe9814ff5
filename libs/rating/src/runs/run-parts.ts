import { ContractVersion, TERM_NAMES, termsKey } from '#contracts';
import type { TermName, Terms } from '#contracts';

type RunPart = (terms: Terms) => unknown;

/** For a term whose parts are runs themselves, or that applies to the period as a whole. */
const MAY_DIFFER = undefined;

/**
 * Rule 7: the part of each term that must be equal in adjacent segments for a run to continue. A term of the contract
 * without an entry does not compile.
 */
const RUN_PARTS: Readonly<Record<TermName, RunPart | undefined>> = {
  model: ({ model }) => model,
  bands: ({ bands }) => bands,
  contacts: ({ contacts }) => ({ shortContactSeconds: contacts?.shortContactSeconds ?? 0 }),
  minimum: ({ minimum }) => ({ kind: minimum?.kind ?? 'none', counts: minimum?.counts ?? [] }),
  discounts: ({ discounts }) => discounts,
  ...{ team: MAY_DIFFER, overflow: MAY_DIFFER, fees: MAY_DIFFER },
  ...{ seller: MAY_DIFFER, zone: MAY_DIFFER, currency: MAY_DIFFER, period: MAY_DIFFER, tax: MAY_DIFFER },
  ...{ grace: MAY_DIFFER, latePolicy: MAY_DIFFER, paymentDays: MAY_DIFFER },
  ...{ language: MAY_DIFFER, customer: MAY_DIFFER },
};

/** Equal for segments in which a run may continue. */
export const runKey = (terms: Terms): string =>
  termsKey(Object.fromEntries(TERM_NAMES.map((name) => [name, RUN_PARTS[name]?.(terms)])), ContractVersion);
